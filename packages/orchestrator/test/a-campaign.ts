import type { CampaignInput } from '@adflux/core';
import { aCampaign } from '@adflux/core/testing';

const budget = { period: 'daily', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

/** A campaign on the model platforms `north` and `south`: one image, one ad group, two ads. */
export const aModelCampaign = (changes: Partial<CampaignInput> = {}): CampaignInput =>
  aCampaign({
    platforms: [
      { platform: 'north', budget },
      { platform: 'south', budget },
    ],
    adGroups: [
      {
        id: 'group',
        name: 'Medellín',
        ads: [
          { id: 'ad-1', name: 'Anuncio uno', creativeId: 'creative' },
          { id: 'ad-2', name: 'Anuncio dos', creativeId: 'creative' },
        ],
      },
    ],
    assets: [
      {
        id: 'photo',
        kind: 'image',
        url: 'https://images.example.com/photo.png',
        mediaType: 'image/png',
        widthPixels: 1200,
        heightPixels: 628,
      },
    ],
    ...changes,
  });
