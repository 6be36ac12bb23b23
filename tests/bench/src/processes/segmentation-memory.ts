import { open } from 'node:fs/promises';
import { fitKMeans } from '@adflux/segmentation';
import { answerQuestions } from '../answer-questions.js';
import { peakMegabytes } from '../peak-megabytes.js';
import type { CandidateData } from '../segmentation/candidate-data.js';
import { timeFromStart } from '../segmentation/ml-kmeans.js';
import { denseRows, oneHotInput } from '../segmentation/one-hot-input.js';
import type { DataFiles } from '../segmentation/write-data.js';

const pieceRows = 4096;

/**
 * Reads the rows from the files that scikit-learn reads too: making them here would count as memory of the fit. In pieces, since
 * a file in memory would count as well.
 */
async function readColumns<List extends Uint8Array | Float32Array>(
  file: string,
  columns: readonly List[],
  createPiece: (values: number) => List,
): Promise<readonly List[]> {
  const rowCount = columns[0]?.length ?? 0;
  const piece = createPiece(pieceRows * columns.length);
  const bytes = new Uint8Array(piece.buffer);
  const handle = await open(file);
  try {
    for (let row = 0; row < rowCount; row += pieceRows) {
      const rows = Math.min(pieceRows, rowCount - row);
      await handle.read(bytes, 0, (rows * bytes.length) / pieceRows);
      for (const [place, column] of columns.entries()) {
        for (let at = 0; at < rows; at += 1) column[row + at] = piece[at * columns.length + place] ?? 0;
      }
    }
  } finally {
    await handle.close();
  }
  return columns;
}

async function readData(files: DataFiles, rowCount: number): Promise<CandidateData> {
  const { levels, numericCount } = files;
  const codes = levels.map(() => new Uint8Array(rowCount));
  const numerics = Array.from({ length: numericCount }, () => new Float32Array(rowCount));
  return {
    ...{ rowCount, levels },
    codes: await readColumns(files.codes, codes, (values) => new Uint8Array(values)),
    numerics: await readColumns(files.numerics, numerics, (values) => new Float32Array(values)),
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
  // Two rounds: what ml-kmeans holds does not grow with more of them.
  mlPeak: async ({ files, rowCount }: { readonly files: DataFiles; readonly rowCount: number }) => {
    const input = oneHotInput(await readData(files, rowCount));
    timeFromStart(input, denseRows(input, [0, 1, 2, 3, 4, 5, 6, 7]), 2, 2);
    return { megabytes: peakMegabytes() };
  },
});
