export type { AdFluxConfig, FeedConfig } from './config/adflux-config.js';
export type { ApiLifecycle } from './config/api-lifecycle.js';
export { defineConfig } from './config/define-config.js';
export type { Made } from './config/made.js';
export { exitCodes } from './exit-codes.js';
export type { ExitCode } from './exit-codes.js';
export { runCli } from './run-cli.js';
export type { CliSurroundings, CliWriter } from './surroundings.js';
