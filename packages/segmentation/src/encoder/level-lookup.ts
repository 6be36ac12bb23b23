import type { Misfit } from './misfit.js';
import { isMissing, toFieldPath, valueAt } from './read-path.js';

/** A whole number for each text. */
export type LevelLookup = (level: string) => number;

/** Spellings remembered beyond this number would only cost memory. */
const mostRemembered = 65_536;

/** Remembers what `resolve` said of a text, so that a text costs one look-up from its second time on. */
export function createLevelLookup(resolve: LevelLookup, most: number = mostRemembered): LevelLookup {
  const known = new Map<string, number>();
  const learn = (level: string): number => {
    const code = resolve(level);
    if (known.size < most) known.set(level, code);
    return code;
  };
  return (level) => known.get(level) ?? learn(level);
}

/** A code, null where there is no value, or why it does not fit. */
export type CodeReader = (record: unknown) => number | null | Misfit;

/** Reads the one level of a categorical or ordinal feature. */
export function readLevel(path: string, lookup: LevelLookup): CodeReader {
  const keys = toFieldPath(path);
  const misfit: Misfit = { expected: 'text' };
  return (record) => {
    const value = valueAt(record, keys);
    if (typeof value === 'string' && value.length > 0) return lookup(value);
    if (isMissing(value)) return null;
    return typeof value === 'number' || typeof value === 'boolean' ? lookup(String(value)) : misfit;
  };
}
