import { AdFluxError, canonicalJson } from '@adflux/core';

type Body = Readonly<Record<string, unknown>>;

/** Fields of `after` that differ from `before`. */
export const changedFields = (before: Body, after: Body): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => canonicalJson(value) !== canonicalJson(before[name] ?? null)),
  );

/** The fields of a body that are named, as far as they are there. */
export const pickFields = (body: Body, names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name)));

/**
 * Refuses a change that TikTok does not make on something that exists.
 *
 * @param changeable Fields that may get another value, come or go.
 * @throws AdFluxError `unsupported` naming the fields and what to do instead.
 */
export function refuseUnchangeable(before: Body, after: Body, changeable: readonly string[]): void {
  const gone = Object.keys(before).filter((name) => !(name in after));
  const refused = [...gone, ...Object.keys(changedFields(before, after))].filter((name) => !changeable.includes(name));
  if (refused.length > 0)
    throw new AdFluxError(
      `TikTok cannot change ${[...new Set(refused)].join(', ')} of something that exists. End this campaign and publish a new one.`,
      { code: 'unsupported', platform: 'tiktok' },
    );
}
