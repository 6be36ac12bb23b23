import { AdFluxError } from '@adflux/core';

type Form = Readonly<Record<string, string>>;

/**
 * Fields of `after` that differ from `before`.
 *
 * @param changeable Fields that X takes another value for. Others must neither change, come nor go.
 * @throws AdFluxError `unsupported` naming the fields and what to do instead.
 */
export function changedXFields(before: Form, after: Form, changeable: readonly string[]): Form {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => before[name] !== after[name]);
  // X has no way to say "no longer".
  const refused = changed.filter((name) => !changeable.includes(name) || !(name in after) || !(name in before));
  if (refused.length > 0)
    throw new AdFluxError(
      `X cannot change ${refused.join(', ')} of something that exists. End this campaign and publish a new one.`,
      { code: 'unsupported', platform: 'x' },
    );
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? '']));
}
