import type { EncodedRow } from '../encoded-row.js';
import type { Embedding } from '../embedding.js';
import type { EmbeddingRows } from './embedding-rows.js';

/** The vectors of the row at hand: those it holds once, and its numbers, which multiply theirs. */
export interface RowVectorList {
  /** Levels and labels, of which the first `entryCount` count. */
  readonly entries: Int32Array;
  entryCount: number;
  numerics: Float32Array;
  /** Where the vectors of the numbers begin. */
  readonly numericStart: number;
  /** Lists the vectors of another row. */
  read(row: EncodedRow): void;
}

/** A list that is used again for each row. */
export function createRowVectorList(embedding: Embedding, rows: EmbeddingRows): RowVectorList {
  const levelStarts = Int32Array.from(rows.categoricalStarts);
  const labelStarts = new Int32Array(embedding.multiLabels.length);
  let nextLabel = rows.labelStart;
  embedding.multiLabels.forEach((vectors, column) => {
    labelStarts[column] = nextLabel;
    nextLabel += vectors.length / embedding.dimensions;
  });
  const entries = new Int32Array(levelStarts.length + nextLabel - rows.labelStart);
  const list: RowVectorList = {
    entries,
    entryCount: 0,
    numerics: new Float32Array(0),
    numericStart: rows.numericStart,
    read: ({ categoricals, numerics, labels, labelCounts }) => {
      let count = 0;
      for (; count < levelStarts.length; count += 1) {
        entries[count] = (levelStarts[count] ?? 0) + (categoricals[count] ?? 0);
      }
      for (let column = 0; column < labelStarts.length; column += 1) {
        const codes = labels[column];
        const labelCount = labelCounts[column] ?? 0;
        for (let label = 0; label < labelCount; label += 1) {
          entries[count] = (labelStarts[column] ?? 0) + (codes?.[label] ?? 0);
          count += 1;
        }
      }
      list.entryCount = count;
      list.numerics = numerics;
    },
  };
  return list;
}
