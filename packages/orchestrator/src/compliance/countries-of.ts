import type { Campaign } from '@adflux/core';

/** Every country a campaign reaches: what is declared, and the law about its texts, are the same for all its ad groups. */
export const countriesOf = (campaign: Campaign): string[] => [
  ...new Set(
    [campaign.targeting, ...campaign.adGroups.flatMap((group) => group.targeting ?? [])].flatMap(({ places }) =>
      places.map(({ country }) => country),
    ),
  ),
];
