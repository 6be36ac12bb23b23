import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { interleave, type CandidateData } from './candidate-data.js';

/** Where scikit-learn finds the rows. */
export interface DataFiles {
  readonly codes: string;
  readonly numerics: string;
  readonly levels: readonly number[];
  readonly numericCount: number;
}

/** Writes the rows as plain bytes. */
export async function writeData(data: CandidateData, folder: string): Promise<DataFiles> {
  const files = { codes: join(folder, 'codes.u8'), numerics: join(folder, 'numerics.f32') };
  await writeFile(files.codes, interleave(data.codes, new Uint8Array(data.rowCount * data.codes.length)));
  const numbers = interleave(data.numerics, new Float32Array(data.rowCount * data.numerics.length));
  await writeFile(files.numerics, new Uint8Array(numbers.buffer));
  return { ...files, levels: data.levels, numericCount: data.numerics.length };
}
