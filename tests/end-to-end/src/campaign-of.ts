import type { CampaignInput } from '@adflux/core';
import { aCampaign, testImageUrl } from '@adflux/core/testing';
import { platformIds } from './connect.js';

const pesos = 1_000_000n;
const campaign = aCampaign();

/** Two pictures of the same thing: platforms show wide ones or tall ones. */
const pictures = [
  { id: 'wide', widthPixels: 1200, heightPixels: 628 },
  { id: 'tall', widthPixels: 1080, heightPixels: 1920 },
] as const;

/**
 * A campaign on the simulated platforms.
 *
 * @param budgetMicros The daily budget, where it is not 100,000 pesos.
 */
export const campaignOf = ({
  budgetMicros = {},
  platforms = platformIds,
}: {
  readonly budgetMicros?: Readonly<Record<string, bigint>>;
  readonly platforms?: readonly string[];
}): CampaignInput => ({
  ...campaign,
  platforms: platforms.map((platform) => ({
    platform,
    budget: {
      period: 'daily',
      amount: { micros: budgetMicros[platform] ?? 100_000n * pesos, currency: 'COP' },
    },
  })),
  creatives: campaign.creatives.map((creative) => ({ ...creative, imageIds: pictures.map(({ id }) => id) })),
  assets: pictures.map((picture) => ({
    ...picture,
    kind: 'image',
    mediaType: 'image/png',
    url: testImageUrl(picture.widthPixels, picture.heightPixels),
  })),
});
