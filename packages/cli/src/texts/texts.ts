import type { english } from './english.js';

/** Everything the command line says. English is the original: a text that a translation lacks does not compile. */
export type Texts = typeof english;

/** Names of the commands, as they are typed. */
export type CommandName = keyof Texts['commands'];
