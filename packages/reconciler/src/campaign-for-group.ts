import { campaignForOpening, campaignSchema } from '@adflux/core';
import type { Campaign, CampaignInput, JobOpening, Timestamp } from '@adflux/core';
import type { OpeningGroup } from '@adflux/feeds';
import type { GroupState } from './feed-state.js';
import { hashOf } from './hashes.js';
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

const shortHash = (value: unknown): string => hashOf(value).slice(0, 16);

/** Names a picture by what it shows: every opening of an employer brings the same ones, and each is uploaded once. */
const imageIdOf = ({ id: _id, ...content }: Campaign['assets'][number]): string => `image-${shortHash(content)}`;

/**
 * Ids of one opening's parts. An ad is named by its words and pictures too, so that other words are another ad: the new one is there before the
 * old one goes, also where a platform cannot change what an ad says.
 *
 * @param shared What the whole campaign aims at: an ad group says what it aims at where that is something else, because every targeting is compiled
 *   and explained. Null for a campaign of one opening.
 */
function ownParts(
  opening: JobOpening,
  single: Campaign,
  shared: Campaign['targeting'] | null,
): Pick<Campaign, 'adGroups' | 'creatives' | 'assets'> {
  const images = new Map(single.assets.map((asset) => [asset.id, imageIdOf(asset)]));
  const creatives = single.creatives.map(({ id, imageIds, ...words }) => {
    const content = { ...words, imageIds: imageIds.map((each) => images.get(each) ?? each) };
    return { before: id, creative: { ...content, id: `${opening.id}.${shortHash(content)}` } };
  });
  const renamed = new Map(creatives.map(({ before, creative }) => [before, creative.id]));
  return {
    adGroups: single.adGroups.map((group) => ({
      ...group,
      ...(shared === null ? {} : { id: opening.id }),
      ...(shared === null || hashOf(shared) === hashOf(single.targeting) ? {} : { targeting: single.targeting }),
      ads: group.ads.map((ad) => {
        const creativeId = renamed.get(ad.creativeId) ?? ad.creativeId;
        return { ...ad, id: `${ad.id}-${creativeId.slice(-16)}`, creativeId };
      }),
    })),
    creatives: creatives.map(({ creative }) => creative),
    assets: single.assets.map((asset) => ({ ...asset, id: imageIdOf(asset) })),
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
  const isAlone = group.rule === 'one-each';
  const targeting = {
    ...first.targeting,
    places: [...unique(singles.flatMap((single) => single.targeting.places))],
    languages: [...unique(singles.flatMap((single) => single.targeting.languages))],
  };
  const parts = openings.map((opening, index) =>
    ownParts(opening, singles[index] ?? first, isAlone ? null : targeting),
  );
  const together = {
    adGroups: parts.flatMap((part) => part.adGroups),
    creatives: parts.flatMap((part) => part.creatives),
    assets: [...new Map(parts.flatMap((part) => part.assets).map((asset) => [asset.id, asset])).values()],
  };
  if (isAlone)
    return campaignSchema.parse({
      ...first,
      ...together,
      clientId,
      name: adopted.name ?? first.name,
    } satisfies CampaignInput);
  return campaignSchema.parse({
    ...first,
    clientId,
    name: adopted.name ?? group.label.slice(0, 150),
    openingIds: openings.map((opening) => opening.id),
    schedule: { startsAt, ...endOf(singles) },
    targeting,
    ...together,
  } satisfies CampaignInput);
}
