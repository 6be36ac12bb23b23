import type { Misfit } from './misfit.js';
import { isMissing, toFieldPath, valueAt } from './read-path.js';

/** A whole number for each text. */
export type LevelLookup = (level: string) => number;

/** Spellings remembered beyond this number would only cost memory. */
const mostRemembered = 65_536;

/** A small power of two: texts that share a slot only take turns in it. */
const slotCount = 256;

/** A slot for a text, from its length and two of its characters: costs less than the hash of the whole. */
const slotOf = (text: string): number => {
  const { length } = text;
  return (31 * length + text.charCodeAt(length - 1) + 7 * text.charCodeAt(length >> 1)) & (slotCount - 1);
};

/**
 * Remembers what `resolve` said of a text, so that a text costs one look-up from its second time on, and those that come all
 * the time one comparison.
 */
export function createLevelLookup(resolve: LevelLookup, most: number = mostRemembered): LevelLookup {
  const known = new Map<string, number>();
  const slotTexts = Array<string | undefined>(slotCount).fill(undefined);
  const slotCodes = new Int32Array(slotCount);
  const learn = (level: string): number => {
    const code = resolve(level);
    if (known.size < most) known.set(level, code);
    return code;
  };
  return (level) => {
    const slot = slotOf(level);
    if (slotTexts[slot] === level) return slotCodes[slot] ?? 0;
    const code = known.get(level) ?? learn(level);
    slotTexts[slot] = level;
    slotCodes[slot] = code;
    return code;
  };
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
