import { AdFluxError, canonicalJson } from '@adflux/core';

type Body = Readonly<Record<string, unknown>>;

/**
 * Fields of `after` that differ from `before`. Fields that fell away are not in it: every converter says itself how Meta
 * is told to forget one.
 */
export const changedFields = (before: Body, after: Body): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => canonicalJson(value) !== canonicalJson(before[name] ?? null)),
  );

/** Names of fields that are in one body only. */
const appearing = (before: Body, after: Body): readonly string[] => [
  ...Object.keys(before).filter((name) => !(name in after)),
  ...Object.keys(after).filter((name) => !(name in before)),
];

/**
 * Refuses a change that Meta does not make on something that exists.
 *
 * @param changeable Fields that may get another value.
 * @param optional Fields that may come and go.
 * @throws AdFluxError `unsupported` naming the fields and what to do instead.
 */
export function refuseUnchangeable(
  before: Body,
  after: Body,
  changeable: readonly string[],
  optional: readonly string[] = [],
): void {
  const comingAndGoing = appearing(before, after).filter((name) => !optional.includes(name));
  const changed = Object.keys(changedFields(before, after)).filter(
    (name) => !changeable.includes(name) && !optional.includes(name),
  );
  const refused = [...new Set([...comingAndGoing, ...changed])];
  if (refused.length > 0)
    throw new AdFluxError(
      `Meta cannot change ${refused.join(', ')} of something that exists. End this campaign and publish a new one.`,
      { code: 'unsupported', platform: 'meta' },
    );
}
