import { campaignSchema, type Campaign, type CampaignInput } from '../domain/campaign.js';
import type { JobOpening } from '../domain/job-opening.js';
import type { Timestamp } from '../domain/timestamp.js';
import { copyForOpening } from './copy-for-opening.js';
import { fitText } from './fit-text.js';
import { endOfDay } from './zoned-time.js';

/** How an opening becomes a campaign. */
export interface CampaignForOpeningOptions {
  /** Where to publish, each with its budget. */
  readonly platforms: CampaignInput['platforms'];
  /** When ads may be shown from. */
  readonly startsAt: Timestamp;
  /** Default: the end of the opening's closing date; without one, no end. */
  readonly endsAt?: Timestamp;
  /** Default: the opening's id. */
  readonly id?: string;
  /** Default `traffic`: clicks to the page where candidates apply. */
  readonly objective?: CampaignInput['objective'];
  /** IANA zone of the place of work. Default `America/Bogota`. */
  readonly timeZone?: string;
}

/**
 * Makes a campaign for one opening: one ad group and one ad in the opening's place and language, with plain copy from its
 * own facts. Pure; adjust the result before publishing if you want other words.
 *
 * @example
 * ```ts
 * import { campaignForOpening, jobOpeningSchema, moneyFromDecimal } from '@adflux/core';
 *
 * const opening = jobOpeningSchema.parse({
 *   id: 'JOB-0001', title: 'Auxiliar contable', description: 'Registro de facturas y conciliaciones.',
 *   company: { name: 'Andina S.A.S.' }, location: { country: 'CO', city: 'Medellín' }, workMode: 'on_site',
 *   employmentType: 'full_time', applyUrl: 'https://www.example.com/JOB-0001', language: 'es-CO', postedOn: '2027-01-11',
 * });
 * const campaign = campaignForOpening(opening, {
 *   platforms: [{ platform: 'meta', budget: { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } }],
 *   startsAt: '2027-01-12T08:00:00-05:00',
 * });
 * console.log(campaign.creatives[0]?.headlines[1]); // Empleo en Medellín
 * ```
 */
export function campaignForOpening(opening: JobOpening, options: CampaignForOpeningOptions): Campaign {
  const copy = copyForOpening(opening);
  const { country, region, city } = opening.location;
  const endsAt =
    options.endsAt ??
    (opening.closesOn === undefined ? undefined : endOfDay(opening.closesOn, options.timeZone ?? 'America/Bogota'));
  const name = fitText([opening.title, city ?? region ?? country].join(' · '), 150);
  return campaignSchema.parse({
    id: options.id ?? opening.id,
    name,
    openingIds: [opening.id],
    objective: options.objective ?? 'traffic',
    platforms: options.platforms,
    schedule: { startsAt: options.startsAt, ...(endsAt === undefined ? {} : { endsAt }) },
    targeting: {
      places: [{ country, ...(region === undefined ? {} : { region }), ...(city === undefined ? {} : { city }) }],
      languages: [opening.language],
    },
    adGroups: [
      {
        id: 'group',
        name,
        keywords: copy.keywords.map((text) => ({ text, match: 'phrase' as const })),
        ads: [{ id: 'ad', name, creativeId: 'creative' }],
      },
    ],
    creatives: [
      {
        id: 'creative',
        headlines: [...copy.headlines],
        descriptions: [...copy.descriptions],
        primaryText: copy.primaryText,
        landingUrl: opening.applyUrl,
        imageIds: opening.images.map((image) => image.id),
        language: opening.language,
      },
    ],
    assets: opening.images,
  } satisfies CampaignInput);
}
