import type { CompileInput } from '../compile/compile-input.js';
import type { CompileResult } from '../compile/compile-with.js';

/** Names of options at any depth, without case and underscores, and what entries say they are about. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => namesIn(item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => [
    ...key.split('.').map(fold),
    ...(fold(key) === 'targetingtype' ? [fold(String(field))] : []),
    ...namesIn(field),
  ]);
}
const fold = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** Every value that options give to a name. */
function valuesOf(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, field]): readonly unknown[] => [
    ...(key.split('.').map(fold).includes(name) ? [field] : []),
    ...valuesOf(field, name),
  ]);
}

const europe = ['DE', 'GB', 'NO'];

/**
 * What a compiled request would break: the table of forced and forbidden rules, written down a second time and
 * without the compiler's own code.
 */
export function breachesOf(
  request: CompileInput,
  { targeting, extras, declarations }: CompileResult,
): readonly string[] {
  const broken: string[] = [];
  const must = (rule: string, holds: boolean): void => {
    if (!holds) broken.push(rule);
  };
  const countries = new Set([...request.audienceCountries, ...targeting.places.map((place) => place.country)]);
  const reaches = (...some: string[]): boolean => some.some((country) => countries.has(country));
  const { advertiserCountry, platform } = request;
  const names = namesIn(extras);
  const lacks = (...some: string[]): boolean => !some.some((name) => names.includes(name));
  const age = targeting.ageRange;
  const isAdultsOnly = age?.minimum === 18 && age.maximum === undefined;
  const adultsOrNone = age === undefined || isAdultsOnly;
  const audiences = [
    ...targeting.audienceIds,
    ...(targeting.excludedAudienceIds ?? []),
    ...(targeting.lookalikeAudienceIds ?? []),
  ].map((id) => request.audiences?.[id]);
  const shapedBy = (...attributes: string[]): boolean =>
    audiences.some((each) => each?.sensitiveAttributes?.some((attribute) => attributes.includes(attribute)));
  const hasKind = (ids: readonly string[] | undefined, ...kinds: string[]): boolean =>
    (ids ?? []).some((id) => kinds.includes(request.audiences?.[id]?.kind ?? ''));

  const isMeta = platform === 'meta';
  if (isMeta) {
    must('sac', JSON.stringify(declarations['special_ad_categories']) === '["EMPLOYMENT"]');
    must(
      'sac country',
      JSON.stringify(declarations['special_ad_category_country']) === JSON.stringify([...countries].sort()),
    );
    must('advantage', declarations['targeting_automation.advantage_audience'] === 0 && lacks('advantageaudience'));
    must(
      'status',
      declarations['status'] === 'PAUSED' && lacks('status', 'specialadcategories', 'specialadcategorycountry'),
    );
  }
  if (isMeta && (reaches('US', 'PR', 'CA', ...europe) || ['US', 'PR'].includes(advertiserCountry))) {
    must('meta.age', isAdultsOnly && lacks('agerange'));
    must(
      'meta.age min',
      valuesOf(extras, 'agemin').every((value) => value === 18),
    );
    must(
      'meta.age max',
      valuesOf(extras, 'agemax').every((value) => value === 65),
    );
    must('meta.gender', targeting.genders === undefined && lacks('genders', 'gender'));
    must('meta.zip', targeting.postalCodes === undefined && lacks('zips', 'postalcodes'));
    must('meta.geo_exclude', targeting.excludedPlaces === undefined && lacks('excludedgeolocations'));
    must('meta.lookalike', targeting.lookalikeAudienceIds === undefined && lacks('lookalikespec', 'customaudiences'));
    must('meta.lookalike kind', !hasKind(targeting.audienceIds, 'lookalike'));
    must('meta.exclude_audience', targeting.excludedAudienceIds === undefined && lacks('exclusions'));
    must('meta.detailed', lacks('familystatuses', 'ethnicaffinity', 'householdincome'));
  }
  if (isMeta && reaches('US', 'PR')) {
    const cities = targeting.places.filter((place) => ['US', 'PR'].includes(place.country) && place.city !== undefined);
    must(
      'meta.radius.us',
      cities.every((place) => (place.radiusKilometers ?? 0) >= 25),
    );
    must('meta.radius.us raw', lacks('geolocations', 'customlocations'));
  }
  const isNorth = reaches('US', 'CA');
  if (platform === 'google-ads') {
    must(
      'google.eu_political',
      declarations['contains_eu_political_advertising'] === 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
    );
    if (isNorth) {
      must('google.gender', targeting.genders === undefined && lacks('gender', 'genders'));
      must('google.age', age === undefined && lacks('agerange'));
      must('google.status', lacks('parentalstatus', 'maritalstatus'));
      const codes = targeting.postalCodes ?? [];
      must('google.zip', codes.every((code) => code === 'M5V' && countries.has('CA')) && lacks('postalcodes', 'zips'));
      const places = targeting.places.filter(({ country }) => ['US', 'CA'].includes(country));
      must('google.radius', places.every((place) => (place.radiusKilometers ?? 1) >= 1) && lacks('proximity'));
    }
  }
  const isCategoryOn = ['US', 'CA'].includes(advertiserCountry);
  if (platform === 'tiktok') {
    const industries = JSON.stringify(declarations['special_industries']);
    must('tiktok.si', industries === (isCategoryOn ? '["EMPLOYMENT"]' : undefined) && lacks('specialindustries'));
    if (isNorth || isCategoryOn) {
      must('tiktok.age', isCategoryOn ? isAdultsOnly : adultsOrNone);
      must('tiktok.gender', targeting.genders === undefined);
      must(
        'tiktok.raw gender',
        valuesOf(extras, 'gender').every((value) => value === 'GENDER_UNLIMITED'),
      );
      must('tiktok.zip', targeting.postalCodes === undefined);
      must('tiktok.names', lacks('zipcodeids', 'agegroups', 'householdincome', 'devicepriceranges'));
    }
    if (isNorth) must('tiktok.non_us_adv', lacks('maritalstatus', 'parentalstatus', 'familystatuses'));
    if (isCategoryOn) {
      must(
        'tiktok.lookalike',
        targeting.lookalikeAudienceIds === undefined && !hasKind(targeting.audienceIds, 'lookalike'),
      );
      must(
        'tiktok.excluded',
        !hasKind(targeting.excludedAudienceIds, 'hashtag', 'premium') && lacks('excludedaudienceids'),
      );
      must('tiktok.interest_kw', lacks('interestkeywordids', 'actions', 'audienceids'));
      const automatic = [...valuesOf(extras, 'smartaudience'), ...valuesOf(extras, 'autotargeting')];
      must(
        'tiktok.auto',
        automatic.every((value) => value === false),
      );
    }
  }
  if (platform === 'x') {
    must('x.global', adultsOrNone && targeting.genders === undefined && lacks('gender', 'maritalstatus'));
    must('x.sensitive', !shapedBy('health', 'religion', 'union') && lacks('religion', 'health', 'ethnicaffinity'));
    if (isNorth)
      must('x.us_ca', targeting.languages.length === 0 && targeting.postalCodes === undefined && lacks('language'));
  }
  if (platform === 'snapchat')
    must('snap.sensitive', !shapedBy('health', 'religion', 'union') && lacks('religion', 'health', 'unionmembership'));

  const rawAges = ['agerange', 'agegroups'];
  if (reaches('CO', 'US', 'PR', 'DE') || platform === 'x') {
    must('raw ages', lacks(...rawAges) && valuesOf(extras, 'agemin').every((value) => value === 18));
    must(
      'raw maximum',
      valuesOf(extras, 'agemax').every((value) => value === 65),
    );
  }
  if (reaches('CO')) {
    must('co.age', adultsOrNone && !shapedBy('age'));
    must(
      'co.sex_etc',
      targeting.genders === undefined && !shapedBy('gender', 'health', 'religion') && lacks('maritalstatus'),
    );
  }
  if (reaches('CO') || advertiserCountry === 'CO') {
    must(
      'co.consent',
      audiences.every((each) => each?.hasConsent !== false),
    );
    must('co.sensitive', !shapedBy('health', 'religion', 'union'));
  }
  if (reaches('US', 'PR'))
    must('us.adea', adultsOrNone && targeting.genders === undefined && !shapedBy('age', 'gender'));
  if (reaches('DE')) {
    must('eu.dsa26', !shapedBy('health', 'religion', 'union') && lacks('religion', 'health', 'unionmembership'));
    must('eu.dsa28', age === undefined || age.minimum >= 18);
  }
  return broken;
}
