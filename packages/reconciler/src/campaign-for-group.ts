import { campaignForOpening, campaignSchema } from '@adflux/core';
import type { Campaign, CampaignInput, JobOpening, Timestamp } from '@adflux/core';
import type { OpeningGroup } from '@adflux/feeds';
import type { GroupState } from './feed-state.js';
import type { FeedRules } from './reconciler-options.js';

/** What a campaign of a group is made of besides its openings. */
export interface GroupCampaignOptions {
  readonly id: string;
  readonly clientId: string;
  readonly startsAt: Timestamp;
  readonly rules: FeedRules;
  readonly adopted: GroupState['adopted'];
}

const unique = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** Ids of one opening's parts, so that the parts of several openings do not collide. */
function ownParts(opening: JobOpening, single: Campaign): Pick<Campaign, 'adGroups' | 'creatives' | 'assets'> {
  const own = (id: string): string => `${opening.id}.${id}`;
  return {
    adGroups: single.adGroups.map((group) => ({
      ...group,
      id: opening.id,
      targeting: single.targeting,
      ads: group.ads.map((ad) => ({ ...ad, creativeId: own(ad.creativeId) })),
    })),
    creatives: single.creatives.map((creative) => ({
      ...creative,
      id: own(creative.id),
      imageIds: creative.imageIds.map(own),
    })),
    assets: single.assets.map((asset) => ({ ...asset, id: own(asset.id) })),
  };
}

/** The end of the last opening; none when one of them has none. */
function endOf(singles: readonly Campaign[]): { readonly endsAt?: Timestamp } {
  const ends = singles.map((single) => single.schedule.endsAt);
  const known = ends.flatMap((end) => end ?? []);
  if (known.length < ends.length) return {};
  const last = known.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
  return { endsAt: last };
}

function withAdopted(
  platforms: CampaignInput['platforms'],
  { budgets }: GroupState['adopted'],
): CampaignInput['platforms'] {
  if (budgets === undefined) return platforms;
  return platforms.map((entry) => {
    const amount = budgets[entry.platform];
    return amount === undefined ? entry : { ...entry, budget: { ...entry.budget, amount } };
  });
}

/**
 * Makes the campaign of a group: of one opening what `campaignForOpening` makes; of several one campaign with an ad group and
 * an ad for each, aimed at their places together. Pure: the same openings, options and start make the same campaign.
 */
export function campaignForGroup(
  group: OpeningGroup,
  openings: readonly JobOpening[],
  { id, clientId, startsAt, rules, adopted }: GroupCampaignOptions,
): Campaign {
  const platforms = withAdopted(rules.platforms, adopted);
  const { objective, timeZone = 'America/Bogota' } = rules;
  const options = { id, platforms, startsAt, timeZone, ...(objective === undefined ? {} : { objective }) };
  const singles = openings.map((opening) => campaignForOpening(opening, options));
  const [first] = singles;
  if (first === undefined) throw new Error('a group has an opening at least');
  if (group.rule === 'one-each')
    return campaignSchema.parse({ ...first, clientId, name: adopted.name ?? first.name } satisfies CampaignInput);
  const parts = openings.map((opening, index) => ownParts(opening, singles[index] ?? first));
  return campaignSchema.parse({
    ...first,
    clientId,
    name: adopted.name ?? group.label.slice(0, 150),
    openingIds: openings.map((opening) => opening.id),
    schedule: { startsAt, ...endOf(singles) },
    targeting: {
      ...first.targeting,
      places: [...unique(singles.flatMap((single) => single.targeting.places))],
      languages: [...unique(singles.flatMap((single) => single.targeting.languages))],
    },
    adGroups: parts.flatMap((part) => part.adGroups),
    creatives: parts.flatMap((part) => part.creatives),
    assets: parts.flatMap((part) => part.assets),
  } satisfies CampaignInput);
}
