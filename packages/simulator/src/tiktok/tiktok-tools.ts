import type { Reply } from '../reply.js';
import { objectives } from './tiktok-campaign-shape.js';
import { tiktokPlaces, type TikTokPlace } from './tiktok-places.js';
import { toTikTokReply } from './tiktok-problem.js';
import { fromJson, id, list, oneOf, readFields, required, text } from './tiktok-readers.js';
import type { TikTokCall } from './tiktok-state.js';

/** Where ads can appear. */
export const placements = ['PLACEMENT_TIKTOK', 'PLACEMENT_PANGLE', 'PLACEMENT_GLOBAL_APP_BUNDLE'] as const;

const depthOf = { COUNTRY: 1, PROVINCE: 2, CITY: 3 } as const;
const depthOfRange = { ALL: 9, TO_COUNTRY: 1, TO_PROVINCE: 2, TO_CITY: 3, TO_DISTRICT: 4 } as const;

const regionShape = {
  advertiser_id: id,
  placements: fromJson(list(oneOf(placements), { min: 1 })),
  objective_type: oneOf(objectives),
  level_range: oneOf(['ALL', 'TO_COUNTRY', 'TO_PROVINCE', 'TO_CITY', 'TO_DISTRICT']),
  language: text,
  promotion_type: text,
  promotion_target_type: text,
  operating_system: oneOf(['ANDROID', 'IOS']),
  brand_safety_type: text,
  brand_safety_partner: text,
  rf_campaign_type: text,
  shopping_ads_type: text,
};

/** Names are written without accents, except in Spanish. */
const nameIn = ({ name }: TikTokPlace, language: string | undefined): string =>
  language === 'es' ? name : name.normalize('NFD').replace(/\p{Mn}/gu, '');

/** `GET /tool/region/`: every place at once; there is no search and there are no pages (docs?id=1737189539571713). */
export const listRegions = ({ request, input }: TikTokCall): Reply => {
  const asked = readFields(regionShape, input);
  required(asked.placements, 'placements');
  required(asked.objective_type, 'objective_type');
  const depth = depthOfRange[asked.level_range ?? 'ALL'];
  const shown = tiktokPlaces.filter(({ level }) => depthOf[level] <= depth);
  const children = new Map<string, string[]>();
  for (const { id: childId, parentId } of shown) children.set(parentId, [...(children.get(parentId) ?? []), childId]);
  return toTikTokReply(request, {
    region_list: shown.filter(({ level }) => level === 'COUNTRY').map(({ country }) => country),
    region_info: shown.map((place) => ({
      location_id: place.id,
      name: nameIn(place, asked.language),
      parent_id: place.parentId,
      region_code: place.country,
      country_code: place.country,
      next_level_ids: children.get(place.id) ?? [],
      area_type: 'ADMIN',
      level: place.level,
      support_below_18: false,
    })),
  });
};

/** Languages that ads can be aimed at (https://business-api.tiktok.com/portal/docs?id=1737188554152962); a selection. */
const languages: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  id: 'Indonesian',
  it: 'Italian',
  ja: 'Japanese',
  ko: 'Korean',
  pt: 'Portuguese',
  ru: 'Russian',
  th: 'Thai',
  tr: 'Turkish',
  vi: 'Vietnamese',
  zh: 'Chinese',
};

/** Whether a language code is known. */
export const isLanguage = (code: string): boolean => Object.hasOwn(languages, code);

/** `GET /tool/language/` */
export const listLanguages = ({ request, input }: TikTokCall): Reply => {
  readFields({ advertiser_id: id }, input);
  return toTikTokReply(request, {
    languages: Object.entries(languages).map(([code, name]) => ({ code, name })),
  });
};
