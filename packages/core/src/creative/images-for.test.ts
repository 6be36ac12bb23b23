import { describe, expect, it } from 'vitest';
import type { CreativeLimits } from '../contracts/capabilities.js';
import type { Asset } from '../domain/asset.js';
import { aCampaign } from '../testing/builders.js';
import { checkCreative } from './check-creative.js';
import { imagesFor } from './images-for.js';

const image = (id: string, widthPixels: number, heightPixels: number): Asset => ({
  ...{ id, kind: 'image', url: 'https://images.example.com/a.png', mediaType: 'image/png' },
  widthPixels,
  heightPixels,
});
const wide = image('wide', 1200, 628);
const tall = image('tall', 1080, 1920);
const small = image('small', 90, 160);
const assets = [wide, tall, small];
const [creative] = aCampaign().creatives;
if (!creative) throw new Error('the builder makes one creative');

const stories: CreativeLimits = {
  headlines: { minimumCount: 1, maximumCount: 3, maximumLength: 80 },
  descriptions: null,
  primaryText: null,
  displayPath: null,
  images: {
    minimumCount: 1,
    maximumCount: 1,
    limit: {
      minimumWidthPixels: 500,
      minimumHeightPixels: 500,
      aspectRatio: { minimum: 9 / 16, maximum: 9 / 16 },
      maximumBytes: 5_000_000,
      mediaTypes: ['image/png'],
    },
  },
  callsToAction: ['apply_now'],
  landingUrl: { maximumLength: 2_000, httpsOnly: true },
};
const shown = (...imageIds: string[]): readonly string[] =>
  imagesFor({ ...creative, imageIds }, assets, stories).map(({ id }) => id);

describe('the images a format shows', () => {
  it('are those that fit, in the order of the creative, as many as it takes', () => {
    expect(shown('wide', 'small', 'tall')).toEqual(['tall']);
  });

  it('are the first ones where none fits, and the check says what is wrong with them', () => {
    expect(shown('wide', 'small')).toEqual(['wide']);
    const findings = checkCreative({ ...creative, imageIds: ['wide'] }, [wide], stories);
    expect(findings.map(({ code }) => code)).toEqual(['creative.image_shape']);
  });

  it('are none where the format shows none, or the creative names none', () => {
    expect(imagesFor({ ...creative, imageIds: ['tall'] }, assets, { ...stories, images: null })).toEqual([]);
    expect(shown()).toEqual([]);
  });
});
