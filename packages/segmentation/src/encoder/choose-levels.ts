import { byCodeUnits, foldLevel } from './fold-level.js';

/** Which levels stay on their own. */
export interface LevelRule {
  readonly minimumShare: number;
  readonly maximumLevels: number;
}

/** Where unseen levels do not fit, nothing is pooled: a rare level would be refused the second time it comes. */
export const levelRule = (spec: LevelRule & { readonly unseen: string }): LevelRule =>
  spec.unseen === 'refuse' ? { minimumShare: 0, maximumLevels: Infinity } : spec;

/** Texts as they stood in the records, with how often each did. */
export interface Spellings {
  readonly texts: readonly string[];
  readonly counts: readonly number[];
  /** What counts of a text; the whole where left out. */
  readonly shorten?: (text: string) => string;
}

/** What became of the spellings. */
export interface ChosenLevels {
  /** Sorted, each in its most frequent spelling. */
  readonly levels: readonly string[];
  /** The level of each spelling; -1 where it is too rare. */
  readonly codes: Int32Array;
}

/**
 * Joins spellings of the same level and keeps the frequent levels, at least one. Depends on the counts alone, not on the
 * order of the records.
 */
export function chooseLevels(spellings: Spellings, rowCount: number, rule: LevelRule): ChosenLevels {
  const { texts, counts, shorten = (text) => text } = spellings;
  const variants = new Map<string, Map<string, number>>();
  texts.forEach((text, index) => {
    // A spelling of records alone that were left out, because another of their fields did not fit.
    if (counts[index] === 0) return;
    const short = shorten(text);
    const key = foldLevel(short);
    const variant = variants.get(key) ?? new Map<string, number>();
    variants.set(key, variant.set(short, (variant.get(short) ?? 0) + (counts[index] ?? 0)));
  });
  const ranked = [...variants]
    .map(([key, variant]) => ({
      key,
      level: [...variant].sort((left, right) => right[1] - left[1] || byCodeUnits(left[0], right[0]))[0]?.[0] ?? key,
      count: [...variant.values()].reduce((sum, count) => sum + count, 0),
    }))
    .sort((left, right) => right.count - left.count || byCodeUnits(left.key, right.key));
  const kept = ranked
    .filter(({ count }, rank) => rank === 0 || (rank < rule.maximumLevels && count >= rule.minimumShare * rowCount))
    .sort((left, right) => byCodeUnits(left.level, right.level));
  const codeOf = new Map(kept.map(({ key }, code) => [key, code]));
  return {
    levels: kept.map(({ level }) => level),
    codes: Int32Array.from(texts, (text) => codeOf.get(foldLevel(shorten(text))) ?? -1),
  };
}
