import type { AudienceRef, Targeting } from '@adflux/core';

/** One criterion of a line item, as X takes and describes it. */
export interface XCriterion {
  readonly targeting_type: string;
  readonly targeting_value: string;
}

/** What tells criteria apart. */
export const criterionId = ({ targeting_type: type, targeting_value: value }: XCriterion): string => `${type}=${value}`;

/**
 * Builds the criteria of a job ad: places, languages and audiences. Nothing about age, gender or interests, so that nothing
 * narrows the audience by itself. Several of one type widen it, different types narrow it.
 *
 * @param locations X's values of the places, in any order.
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#post-accounts-account-id-targeting-criteria (November 2026)
 */
export function toXTargeting(
  locations: readonly string[],
  { languages }: Pick<Targeting, 'languages'>,
  audiences: readonly AudienceRef[],
): readonly XCriterion[] {
  const of = (type: string, values: readonly string[]): readonly XCriterion[] =>
    [...new Set(values)].sort().map((value) => ({ targeting_type: type, targeting_value: value }));
  return [
    ...of('LOCATION', locations),
    // X's values are two-letter codes ("en"); that they are ISO 639-1 throughout is an assumption.
    ...of(
      'LANGUAGE',
      languages.map((language) => language.replace(/-.*$/, '')),
    ),
    ...of(
      'CUSTOM_AUDIENCE',
      audiences.map(({ remoteId }) => remoteId),
    ),
  ];
}
