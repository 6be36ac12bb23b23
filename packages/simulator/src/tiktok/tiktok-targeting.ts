import type { Entity } from '../world-store.js';
import type { targetingShape } from './tiktok-ad-group-shape.js';
import { isUsableAudience } from './tiktok-audience-state.js';
import { placeOf, type TikTokPlace } from './tiktok-places.js';
import { refuse, refuseParameter } from './tiktok-problem.js';
import type { Fields } from './tiktok-readers.js';
import { hasSpecialIndustries } from './tiktok-special-industries.js';
import type { TikTokState } from './tiktok-state.js';
import { isLanguage } from './tiktok-tools.js';

/** Who some ads are for. */
export type TikTokTargeting = Fields<typeof targetingShape>;

/** Everybody who is of age. */
export const adultGroups = ['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'] as const;

const checkPlaces = (targeting: TikTokTargeting): readonly TikTokPlace[] => {
  for (const [index, zip] of (targeting.zipcode_ids ?? []).entries()) {
    refuseParameter(`zipcode_ids[${String(index)}]`, `The zip code ID ${zip} does not exist`);
  }
  const ids = targeting.location_ids ?? [];
  if (ids.length === 0) refuse(40002, 'Missing required field(s): location_ids or zipcode_ids.');
  const places = ids.map(
    (id, index) =>
      placeOf(id) ?? refuseParameter(`location_ids[${String(index)}]`, `The location ID ${id} does not exist`),
  );
  const chosen = new Set(ids);
  if (chosen.size < ids.length) refuseParameter('location_ids', 'The location IDs contain duplicates');
  for (const place of places) {
    for (let above = placeOf(place.parentId); above; above = placeOf(above.parentId)) {
      if (chosen.has(above.id)) {
        refuseParameter('location_ids', `Overlapping locations: ${place.name} is a part of ${above.name}`);
      }
    }
  }
  return places;
};

const checkAges = ({ age_groups: groups }: TikTokTargeting, places: readonly TikTokPlace[]): void => {
  if (!groups?.includes('AGE_13_17')) return;
  if (places.some(({ country }) => country === 'US')) {
    refuse(40065, 'The targeting options are not supported for targeting the age group 13-17 in the US.');
  }
  refuseParameter('age_groups', 'The age group AGE_13_17 is not supported for the targeted locations');
};

const audienceType = (state: TikTokState, id: string, path: string): unknown => {
  const audience = state.world.get('audience', id);
  if (!audience || audience.removed) return refuse(40007, `${path}: The audience ${id} does not exist.`);
  if (!isUsableAudience(state, audience)) {
    refuseParameter(path, `The audience ${id} is unavailable: it is being processed, or too small`);
  }
  return audience.fields['audience_type'];
};

const checkAudiences = (state: TikTokState, targeting: TikTokTargeting, special: boolean): void => {
  const { audience_ids: included = [], excluded_audience_ids: excluded = [] } = targeting;
  const both = included.find((id) => excluded.includes(id));
  if (both !== undefined) refuseParameter('excluded_audience_ids', `The audience ${both} is included and excluded`);
  for (const [path, ids] of [
    ['audience_ids', included],
    ['excluded_audience_ids', excluded],
  ] as const) {
    for (const [index, id] of ids.entries()) {
      const type = audienceType(state, id, `${path}[${String(index)}]`);
      if (special && type === 'Lookalike Audience') {
        refuseParameter(path, `The lookalike audience ${id} cannot be used with special ad categories`);
      }
    }
  }
};

/** Targeting that special ad categories do not have at all. */
const withoutSpecial = ['zipcode_ids', 'household_income', 'interest_keyword_ids', 'device_price_ranges'] as const;

const checkSpecial = (targeting: TikTokTargeting): void => {
  const detail = 'is not supported for campaigns with special ad categories';
  for (const field of withoutSpecial) if (targeting[field] !== undefined) refuseParameter(field, `${field} ${detail}`);
  if (targeting.saved_audience_id !== undefined) refuseParameter('saved_audience_id', `saved_audience_id ${detail}`);
  if (targeting.spending_power === 'HIGH') refuseParameter('spending_power', `spending_power HIGH ${detail}`);
  if ((targeting.gender ?? 'GENDER_UNLIMITED') !== 'GENDER_UNLIMITED') {
    refuseParameter('gender', 'The gender must be GENDER_UNLIMITED for campaigns with special ad categories');
  }
  const groups = targeting.age_groups ?? [];
  if (
    groups.length > 0 &&
    !(groups.length === adultGroups.length && adultGroups.every((one) => groups.includes(one)))
  ) {
    refuseParameter('age_groups', 'Special ad categories need all age groups from 18 on, or none named');
  }
  if (targeting.actions?.some(({ action_scene: scene }) => scene === 'HASHTAG_RELATED')) {
    refuseParameter('actions', `HASHTAG_RELATED ${detail}`);
  }
};

/**
 * Refuses targeting that does not exist, contradicts itself, or is closed to special ad categories
 * (https://business-api.tiktok.com/portal/docs?id=1739381236849665, read November 2026).
 */
export const checkTargeting = (state: TikTokState, targeting: TikTokTargeting, campaign: Entity): void => {
  const special = hasSpecialIndustries(campaign);
  if (special) checkSpecial(targeting);
  const places = checkPlaces(targeting);
  checkAges(targeting, places);
  checkAudiences(state, targeting, special);
  for (const [index, code] of (targeting.languages ?? []).entries()) {
    if (!isLanguage(code)) refuseParameter(`languages[${String(index)}]`, `Unknown language code ${code}`);
  }
  if (targeting.household_income !== undefined && places.some(({ country }) => country !== 'US')) {
    refuseParameter('household_income', 'Household income targeting is only available in the US');
  }
  if (targeting.interest_keyword_ids !== undefined && targeting.purchase_intention_keyword_ids !== undefined) {
    refuseParameter('purchase_intention_keyword_ids', 'Cannot be used together with interest_keyword_ids');
  }
  if (targeting.device_model_ids !== undefined && targeting.device_price_ranges !== undefined) {
    refuseParameter('device_price_ranges', 'Cannot be used together with device_model_ids');
  }
  if (targeting.device_price_ranges?.some((price) => price % 50 !== 0 || price < 0)) {
    refuseParameter('device_price_ranges', 'The numbers must be in multiples of 50');
  }
};
