import type { Misfit } from './misfit.js';
import { isMissing, toFieldPath, valueAt } from './read-path.js';

const misfit: Misfit = { expected: 'a list of texts' };
const none: readonly string[] = [];

/** Reads a list of labels; an empty one where there is none. */
export function readLabels(path: string): (record: unknown) => readonly string[] | Misfit {
  const keys = toFieldPath(path);
  return (record) => {
    const value = valueAt(record, keys);
    if (isMissing(value)) return none;
    if (!Array.isArray(value)) return misfit;
    for (const label of value) if (typeof label !== 'string') return misfit;
    return value as readonly string[];
  };
}
