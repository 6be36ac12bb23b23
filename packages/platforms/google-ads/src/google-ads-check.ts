import {
  canonicalJson,
  type AdGroupSpec,
  type AdSpec,
  type CampaignSpec,
  type Finding,
  type SpecTree,
} from '@adflux/core';
import { keywordLimits, MAXIMUM_ADS_IN_AD_GROUP } from './google-ads-limits.js';
import { googleAdsOptionsSchema, type ResolvedOptions } from './google-ads-options.js';
import { chosenBidding } from './to-google-ads-bidding.js';
import { moneyComplaint } from './to-google-ads-budget.js';
import { toGoogleAdsLanguage } from './to-google-ads-targeting.js';

type Found = Omit<Finding, 'platform' | 'localId'>;

const error = (code: string, field: string, message: string): Found => ({ severity: 'error', code, field, message });
const warning = (code: string, field: string, message: string): Found => ({
  severity: 'warning',
  code,
  field,
  message,
});

function checkOptions(spec: CampaignSpec, options: ResolvedOptions, currency: string): readonly Found[] {
  const findings: Found[] = [];
  const bidding = chosenBidding(spec, options);
  const amounts = { maximumCostPerClick: 'maximize_clicks', targetCostPerConversion: 'maximize_conversions' } as const;
  for (const [name, strategy] of Object.entries(amounts)) {
    const amount = options[name as keyof typeof amounts];
    if (amount === undefined) continue;
    const field = `options.${name}`;
    const complaint = moneyComplaint(amount, currency);
    if (complaint !== null) findings.push(error('google-ads.bid', field, complaint));
    if (bidding !== strategy)
      findings.push(
        error('google-ads.bid', field, `${name} works with bidding ${strategy} only; it is ${bidding} here.`),
      );
  }
  return findings;
}

function checkCampaign(spec: CampaignSpec, currency: string): readonly Found[] {
  const parsed = googleAdsOptionsSchema.safeParse(spec.options);
  const complaint = spec.budget === null ? null : moneyComplaint(spec.budget.amount, currency);
  return [
    ...(parsed.success
      ? checkOptions(spec, parsed.data, currency)
      : parsed.error.issues.map((issue) =>
          error('google-ads.options', ['options', ...issue.path.map(String)].join('.'), issue.message),
        )),
    ...(complaint === null ? [] : [error('google-ads.budget', 'budget.amount', complaint)]),
    ...spec.targeting.languages
      .filter((language) => toGoogleAdsLanguage(language) === null)
      .map((language) =>
        error('google-ads.language', 'targeting.languages', `Google Ads cannot target the language "${language}".`),
      ),
  ];
}

function checkKeywords(spec: AdGroupSpec): readonly Found[] {
  if (spec.keywords.length === 0)
    return [warning('google-ads.keywords', 'keywords', 'Without keywords a search ad is never shown. Add some.')];
  return spec.keywords.flatMap(({ text }, index) => {
    const complaints = [
      ...(text.length > keywordLimits.maximumLength
        ? [`has more than ${String(keywordLimits.maximumLength)} characters`]
        : []),
      ...(text.split(/\s+/u).length > keywordLimits.maximumWords
        ? [`has more than ${String(keywordLimits.maximumWords)} words`]
        : []),
      ...(keywordLimits.forbidden.test(text)
        ? [`has a sign that Google refuses: ${keywordLimits.forbidden.exec(text)?.[0] ?? ''}`]
        : []),
    ];
    return complaints.map((complaint) =>
      error('google-ads.keyword', `keywords[${String(index)}]`, `The keyword "${text}" ${complaint}. Change it.`),
    );
  });
}

function checkAdGroup(spec: AdGroupSpec, adCount: number, campaign: CampaignSpec, currency: string): readonly Found[] {
  const options = googleAdsOptionsSchema.safeParse(campaign.options).data;
  const manual = options !== undefined && chosenBidding(campaign, options) === 'manual_cpc';
  const complaint = spec.maximumBid === null ? null : moneyComplaint(spec.maximumBid, currency);
  const places = ({ targeting }: AdGroupSpec | CampaignSpec): string =>
    canonicalJson([targeting.places, targeting.languages]);
  return [
    ...checkKeywords(spec),
    ...(complaint === null ? [] : [error('google-ads.bid', 'maximumBid', complaint)]),
    ...(spec.maximumBid !== null && !manual
      ? [
          error(
            'google-ads.bid',
            'maximumBid',
            'Ad groups have a bid with bidding manual_cpc only. Set that option, or options.maximumCostPerClick.',
          ),
        ]
      : []),
    ...(spec.maximumBid === null && manual
      ? [error('google-ads.bid', 'maximumBid', 'Bidding manual_cpc needs a maximumBid in every ad group.')]
      : []),
    ...(places(spec) === places(campaign)
      ? []
      : [
          error(
            'google-ads.targeting',
            'targeting',
            'Places and languages belong to the campaign on Google Ads. Make a campaign of its own for them.',
          ),
        ]),
    ...(adCount > MAXIMUM_ADS_IN_AD_GROUP
      ? [
          error(
            'google-ads.ads',
            'ads',
            `At most ${String(MAXIMUM_ADS_IN_AD_GROUP)} search ads of an ad group may run; there are ${String(adCount)}.`,
          ),
        ]
      : []),
  ];
}

function checkAd({ creative }: AdSpec): readonly Found[] {
  const twice = (field: 'headlines' | 'descriptions'): readonly Found[] => {
    const texts = creative[field].map((text) => text.toLowerCase());
    const repeated = texts.findIndex((text, index) => texts.indexOf(text) !== index);
    if (repeated < 0) return [];
    return [
      error(
        'google-ads.copy',
        `creative.${field}[${String(repeated)}]`,
        'Google Ads refuses the same text twice. Change one.',
      ),
    ];
  };
  return [
    ...twice('headlines'),
    ...twice('descriptions'),
    ...creative.headlines.flatMap((text, index) =>
      text.includes('!')
        ? [
            warning(
              'google-ads.copy',
              `creative.headlines[${String(index)}]`,
              'Google Ads rejects exclamation marks in headlines.',
            ),
          ]
        : [],
    ),
    ...creative.displayPath.flatMap((text, index) =>
      /[\s/]/u.test(text)
        ? [
            error(
              'google-ads.copy',
              `creative.displayPath[${String(index)}]`,
              'A display path has no spaces and no slashes.',
            ),
          ]
        : [],
    ),
  ];
}

/** What Google Ads has to say about a tree, beyond its capabilities. Pure. */
export function checkGoogleAdsTree({ campaign, adGroups }: SpecTree, currency: string): readonly Finding[] {
  const about = (localId: string, found: readonly Found[]): readonly Finding[] =>
    found.map((finding) => ({ ...finding, platform: 'google-ads', localId }));
  return [
    ...about(campaign.localId, checkCampaign(campaign, currency)),
    ...adGroups.flatMap(({ spec, ads }) => [
      ...about(spec.localId, checkAdGroup(spec, ads.length, campaign, currency)),
      ...ads.flatMap((ad) => about(ad.localId, checkAd(ad))),
    ]),
  ];
}
