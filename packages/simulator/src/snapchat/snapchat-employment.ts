import type { Entity } from '../world-store.js';
import { refuseValue } from './snapchat-problem.js';
import { parentOf, textIn, type SnapchatState } from './snapchat-state.js';
import { radiusMetres, type SnapchatTargeting } from './snapchat-targeting-shape.js';

/** Fifteen miles: the smallest circle for ads about employment. */
const smallestRadiusMetres = 24_140;

/** True if the campaign declares ads about credit, housing or employment. */
export const isRestrictedCampaign = (campaign: Entity | undefined): boolean => {
  const regulations = campaign?.fields['regulations'] as { readonly restricted_delivery_signals?: boolean } | undefined;
  return regulations?.restricted_delivery_signals === true;
};

/** What makes a targeting too narrow for ads about employment; undefined if nothing does. */
const tooNarrow = (targeting: SnapchatTargeting): string | undefined => {
  for (const people of targeting.demographics ?? []) {
    if (people.gender !== undefined) return 'gender';
    if (people.age_groups !== undefined || people.max_age !== undefined) return 'age';
    if (people.min_age !== undefined && people.min_age !== '18') return 'age';
  }
  if (targeting.geos?.some((geo) => geo.postal_code !== undefined || geo.operation === 'EXCLUDE')) return 'location';
  for (const { circles, categories_loi: categories, operation } of targeting.locations ?? []) {
    if (categories !== undefined || operation === 'EXCLUDE') return 'location';
    if (circles?.some((circle) => radiusMetres(circle) < smallestRadiusMetres)) return 'location';
  }
  return undefined;
};

/**
 * What an ad squad of a campaign that declares restricted delivery signals has to keep: the content marked as regulated, no
 * gender, no age but from 18 up, no small places.
 *
 * Snapchat publishes the two declarations, not the limits; they are what its reviewers were reported to refuse
 * (targeting by gender, age or a specific location) and to accept (18 and over, a whole country). The simulator takes the
 * stricter reading and refuses at once what a reviewer would refuse later. The fifteen miles and the ban on exclusions are
 * assumptions, after the other platforms.
 */
export const checkEmploymentTargeting = (targeting: SnapchatTargeting, path: string): void => {
  if (targeting.regulated_content !== true) {
    refuseValue(`${path}.regulated_content must be true in a campaign with restricted delivery signals`);
  }
  const narrow = tooNarrow(targeting);
  if (narrow !== undefined) {
    refuseValue(`${path}: a campaign with restricted delivery signals may not be targeted on ${narrow}`);
  }
};

const jobWords =
  /\b(vacantes?|empleos?|trabaj[ao]s?|trabaja|contratamos|se busca|postul\w*|hiring|jobs?|vacanc(?:y|ies))\b/i;

const looksLikeJob = (creative: Entity): boolean =>
  creative.fields['call_to_action'] === 'APPLY_NOW' || jobWords.test(textIn(creative, 'headline') ?? '');

/**
 * Why a reviewer refuses an ad about a job whose campaign does not say that it is one; undefined if it does, or if the ad is
 * about something else.
 */
export const employmentFinding = (
  state: Pick<SnapchatState, 'world' | 'account'>,
  { adSquad, creative }: { readonly adSquad: Entity; readonly creative: Entity },
): string | undefined => {
  if (!looksLikeJob(creative)) return undefined;
  const targeting = adSquad.fields['targeting'] as SnapchatTargeting;
  const declared =
    state.account.restrictedDeliverySignals &&
    isRestrictedCampaign(parentOf(state, adSquad, 'campaign')) &&
    targeting.regulated_content === true;
  if (!declared) {
    return 'Ads for housing, credit or employment: the vertical of your ad needs to be reflected in Ads Manager.';
  }
  const narrow = tooNarrow(targeting);
  return narrow === undefined
    ? undefined
    : `Ads for housing, credit or employment may not be targeted on ${narrow}. Please broaden the targeting.`;
};
