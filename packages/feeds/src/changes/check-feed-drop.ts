import { AdFluxError } from '@adflux/core';

/** How many openings there were and are; give the ids where you have them. */
export interface FeedDropOptions {
  /** Open before, by number or by id. */
  readonly previous: number | Iterable<string>;
  /** Open now, in the same way as `previous`. */
  readonly current: number | Iterable<string>;
  /** The largest share of earlier openings that may be gone at once, 0 to 1. Default 0.4. */
  readonly maximumDropShare?: number;
  /** How many jobs the feed itself says it has (`report().expectedCount`). */
  readonly expectedCount?: number | undefined;
}

/** Whether closing what is missing can be trusted. */
export interface FeedDropCheck {
  /** True: pause nothing, somebody should look at the feed first. */
  readonly hold: boolean;
  /** The share of earlier openings that is gone, 0 to 1. */
  readonly dropShare: number;
  readonly previousCount: number;
  readonly currentCount: number;
  /** Why, in a sentence; empty when there is nothing to hold. */
  readonly reason: string;
  /** The reason in other languages, by language tag such as `es`; empty when there is nothing to hold. */
  readonly translations: Readonly<Record<string, string>>;
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/**
 * Guards against a feed that was cut off: when too many jobs are gone at once, or the feed has far fewer than it says, hold what would pause their
 * ads. With ids, jobs that are gone count even when others came; with numbers, only the difference does.
 *
 * @throws AdFluxError `invalid_request` when `maximumDropShare` is no share, or ids are compared with a number.
 * @example
 * ```ts
 * import { checkFeedDrop } from '@adflux/feeds';
 *
 * const check = checkFeedDrop({ previous: 1_000, current: 520 });
 * console.log(check.hold, check.reason); // true, 48 % of 1000 openings are gone at once …
 * ```
 */
export function checkFeedDrop({
  previous,
  current,
  maximumDropShare = 0.4,
  expectedCount,
}: FeedDropOptions): FeedDropCheck {
  if (!(maximumDropShare >= 0 && maximumDropShare <= 1))
    throw new AdFluxError('maximumDropShare has to be a share from 0 to 1, such as 0.4. Correct it.', {
      code: 'invalid_request',
    });
  if ((typeof previous === 'number') !== (typeof current === 'number'))
    throw new AdFluxError('Give both previous and current as numbers, or both as ids.', { code: 'invalid_request' });
  const before = typeof previous === 'number' ? previous : new Set(previous);
  const now = typeof current === 'number' ? current : new Set(current);
  const previousCount = typeof before === 'number' ? before : before.size;
  const currentCount = typeof now === 'number' ? now : now.size;
  const gone =
    typeof before === 'number' || typeof now === 'number'
      ? Math.max(0, previousCount - currentCount)
      : [...before].filter((id) => !now.has(id)).length;
  const dropShare = previousCount === 0 ? 0 : gone / previousCount;
  const missingShare =
    expectedCount === undefined || expectedCount <= 0 ? 0 : Math.max(0, 1 - currentCount / expectedCount);
  const counts = { dropShare, previousCount, currentCount };
  if (dropShare > maximumDropShare)
    return {
      ...{ hold: true, ...counts },
      reason: `${percent(dropShare)} of ${String(previousCount)} openings are gone at once, more than ${percent(maximumDropShare)}. Look at the feed before anything is paused.`,
      translations: {
        es: `Desapareció de golpe el ${percent(dropShare)} de ${String(previousCount)} vacantes, más del ${percent(maximumDropShare)}. Revise las vacantes antes de pausar algo.`,
      },
    };
  if (missingShare > maximumDropShare)
    return {
      ...{ hold: true, ...counts },
      reason: `The feed says it has ${String(expectedCount)} jobs, and ${String(currentCount)} came. Look at the feed before anything is paused.`,
      translations: {
        es: `El archivo dice que trae ${String(expectedCount)} vacantes y llegaron ${String(currentCount)}. Revíselo antes de pausar algo.`,
      },
    };
  return { hold: false, ...counts, reason: '', translations: {} };
}
