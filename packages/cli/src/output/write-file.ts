import { AdFluxError } from '@adflux/core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { CommandContext } from '../command.js';

/**
 * Writes the file that `--out` names, and the folder around it where it is missing.
 *
 * @param mode Who may read it. Default: as the machine has it.
 * @throws AdFluxError `invalid_request` when it cannot be written.
 */
export function writeFile(
  { surroundings: { workingDirectory }, texts }: CommandContext,
  name: string,
  text: string,
  mode?: number,
): void {
  const file = resolve(workingDirectory, name);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, mode === undefined ? {} : { mode });
  } catch (error) {
    throw new AdFluxError(texts.unwritable(name), { code: 'invalid_request', cause: error });
  }
}
