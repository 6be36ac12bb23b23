import type { Metrics } from '../metrics-store.js';
import { refuseValue } from './snapchat-problem.js';

/** What is known of an entity over a stretch of time. */
export interface SnapchatFigures extends Metrics {
  /** Different people over the whole stretch. */
  readonly uniques: number;
}

type Field = (figures: SnapchatFigures) => number;

/** Visits that the pixel reported: some people go before the page is there. */
const pageViews: Field = ({ clicks, conversions }) => Math.max(conversions, Math.floor(clicks * 0.8));

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const zero: Field = () => 0;

/** Metrics that simulated ads never have: they are pictures, sell nothing and install nothing. */
const empty = [
  'video_views',
  'video_views_time_based',
  'video_views_15s',
  'quartile_1',
  'quartile_2',
  'quartile_3',
  'view_completion',
  'attachment_impressions',
  'attachment_total_view_time_millis',
  'story_opens',
  'native_leads',
  'total_installs',
  'ios_installs',
  'android_installs',
  'conversion_purchases',
  'conversion_purchases_value',
  'conversion_save',
  'conversion_start_checkout',
  'conversion_add_cart',
  'conversion_view_content',
  'conversion_add_billing',
  'conversion_searches',
  'conversion_app_opens',
  'conversion_subscribe',
  'conversion_ad_click',
  'conversion_ad_view',
  'conversion_login',
  'conversion_share',
  'conversion_reserve',
  'custom_event_1',
  'custom_event_2',
  'custom_event_3',
  'custom_event_4',
  'custom_event_5',
];

/** https://developers.snap.com/marketing-api/Ads-API/measurement, "Core metrics" and "Conversion metrics", November 2026. */
const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['impressions', ({ impressions }) => impressions],
  ['swipes', ({ clicks }) => clicks],
  ['spend', ({ spendMicros }) => Number(spendMicros)],
  ['uniques', ({ uniques }) => uniques],
  ['frequency', ({ impressions, uniques }) => share(impressions, uniques)],
  ['swipe_up_percent', ({ clicks, impressions }) => share(clicks, impressions)],
  ['screen_time_millis', ({ impressions }) => impressions * 2100],
  ['avg_screen_time_millis', ({ impressions }) => (impressions === 0 ? 0 : 2100)],
  ['conversion_page_views', pageViews],
  ['landing_page_views', pageViews],
  ['conversion_sign_ups', ({ conversions }) => conversions],
  ...empty.map((name): [string, Field] => [name, zero]),
]);

/** Metrics of people, which are not known by the hour. */
export const uniqueFields: readonly string[] = ['uniques', 'frequency'];

/** Refuses metrics that do not exist. */
export const checkStatFields = (names: readonly string[]): void => {
  for (const name of names) {
    if (!fields.has(name)) refuseValue(`Unsupported Stats Query: unknown field '${name}'`);
  }
};

/** The metrics that were asked for. */
export const toStats = (figures: SnapchatFigures, names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, fields.get(name)?.(figures) ?? 0]));
