import { readFile } from 'node:fs/promises';
import { fitKMeans } from '@adflux/segmentation';
import { answerQuestions } from '../answer-questions.js';
import { peakMegabytes } from '../peak-megabytes.js';
import { deinterleave, type CandidateData } from '../segmentation/candidate-data.js';
import { oneHotInput } from '../segmentation/one-hot-input.js';
import type { DataFiles } from '../segmentation/write-data.js';

/** Reads the rows from the files that scikit-learn reads too: making them here would count as memory of the fit. */
async function readData(
  { codes, numerics, levels, numericCount }: DataFiles,
  rowCount: number,
): Promise<CandidateData> {
  const bytes = await readFile(codes);
  const codeColumns = deinterleave(bytes, levels.length, () => new Uint8Array(rowCount));
  const { buffer, byteOffset, byteLength } = await readFile(numerics);
  const numbers = new Float32Array(buffer, byteOffset, byteLength / 4);
  return {
    ...{ rowCount, levels, codes: codeColumns },
    numerics: deinterleave(numbers, numericCount, () => new Float32Array(rowCount)),
  };
}

// What a fit needs at its peak, seen from a process of its own.
answerQuestions({
  peak: async ({ files, rowCount }: { readonly files: DataFiles; readonly rowCount: number }) => {
    const input = oneHotInput(await readData(files, rowCount));
    const before = peakMegabytes();
    const began = performance.now();
    await fitKMeans({ ...input, clusterCount: 8, seed: 1 });
    return { milliseconds: performance.now() - began, before, megabytes: peakMegabytes() };
  },
});
