import { AdFluxError } from '@adflux/core';
import { createJiti } from 'jiti';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AdFluxConfig } from './adflux-config.js';
import { parseConfig } from './parse-config.js';

/** Names that are looked for, in this order. */
const configNames = ['adflux.config.ts', 'adflux.config.mts', 'adflux.config.js', 'adflux.config.mjs'] as const;

/** A configuration and where it came from: relative paths in it begin there. */
export interface LoadedConfig {
  readonly config: AdFluxConfig;
  readonly file: string;
  readonly folder: string;
}

/** The file that is meant, or null where there is none. */
function findConfig(workingDirectory: string, named: string | undefined): string | null {
  const candidates = named === undefined ? configNames : [named];
  return candidates.map((name) => resolve(workingDirectory, name)).find((file) => existsSync(file)) ?? null;
}

/** Whether the folder has a configuration. */
export const hasConfig = (workingDirectory: string): boolean => findConfig(workingDirectory, undefined) !== null;

/**
 * Loads `adflux.config.ts`.
 *
 * @param named Another file than those that are looked for.
 * @throws AdFluxError `config` when there is none, it cannot be run, or it does not fit.
 */
export async function loadConfig(workingDirectory: string, named?: string): Promise<LoadedConfig> {
  const file = findConfig(workingDirectory, named);
  if (file === null)
    throw new AdFluxError(
      named === undefined
        ? 'There is no adflux.config.ts in this folder. Write one with "adflux init", or name another with --config.'
        : `There is no file ${named}.`,
      { code: 'config' },
    );
  // A configuration is small: a cache would leave files behind and save nothing.
  const jiti = createJiti(import.meta.url, { fsCache: false });
  const exported: unknown = await jiti.import(file, { default: true }).catch((error: unknown) => {
    if (AdFluxError.isInstance(error)) throw error;
    throw new AdFluxError(`${file} cannot be run: ${error instanceof Error ? error.message : String(error)}`, {
      code: 'config',
      cause: error,
    });
  });
  return { config: parseConfig(exported, file), file, folder: dirname(file) };
}
