import { describe, expect, it } from 'vitest';
import { checkCreative, chooseFormat, textWidth, type Capabilities, type CreativeLimits } from '../index.js';
import { aCampaign } from '../testing/index.js';

const limits: CreativeLimits = {
  headlines: { minimumCount: 3, maximumCount: 4, maximumLength: 30, fullWidthCountsTwice: true },
  descriptions: { minimumCount: 2, maximumCount: 4, maximumLength: 90 },
  primaryText: null,
  displayPath: { minimumCount: 0, maximumCount: 2, maximumLength: 15 },
  images: null,
  callsToAction: ['apply_now'],
  landingUrl: { maximumLength: 60, httpsOnly: true },
};
const image = {
  minimumWidthPixels: 600,
  minimumHeightPixels: 314,
  maximumBytes: 1_000,
  mediaTypes: ['image/jpeg'] as const,
};
const [creative] = aCampaign().creatives;
const [photo] = aCampaign().assets;
if (!creative || !photo) throw new Error('the builder makes a creative and an image');

const codes = (changes: object, other: Partial<CreativeLimits> = {}): string[] =>
  checkCreative({ ...creative, ...changes }, [photo], { ...limits, ...other }).map(
    (each) => `${each.code} ${each.field ?? ''}`,
  );

describe('creative limits', () => {
  it('accept copy that fits', () => {
    expect(codes({})).toEqual([]);
  });

  it('count texts, and characters as the platform counts them', () => {
    expect(codes({ headlines: ['uno', 'dos'] })).toEqual(['creative.too_few headlines']);
    expect(codes({ headlines: ['a', 'b', 'c', 'd', 'x'.repeat(31)] })).toEqual(['creative.not_all_shown headlines']);
    expect(codes({ headlines: ['a', 'b', 'x'.repeat(31)] })).toEqual(['creative.too_long headlines[2]']);
    expect(codes({ headlines: ['a', 'b', '求人'.repeat(8)] })).toEqual(['creative.too_long headlines[2]']);
    expect(textWidth('求人 👩‍💼', true)).toBe(8);
  });

  it('hold the landing URL and the call to action to what is offered', () => {
    expect(codes({ landingUrl: 'http://example.com/a' })).toEqual(['creative.url_not_https landingUrl']);
    expect(codes({ landingUrl: `https://example.com/${'a'.repeat(60)}` })).toEqual([
      'creative.url_too_long landingUrl',
    ]);
    expect(codes({ callToAction: 'learn_more' })).toEqual(['creative.call_to_action callToAction']);
  });

  it('measure images where the format shows them', () => {
    const images = { minimumCount: 1, maximumCount: 1, limit: image };
    const heavy = { ...photo, byteLength: 2_000, widthPixels: 599 };
    const found = checkCreative(creative, [heavy], { ...limits, images }).map((each) => each.code);
    expect(found).toEqual(['creative.image_too_small', 'creative.image_too_heavy', 'creative.image_type']);
    expect(checkCreative(creative, [], { ...limits, images })).toMatchObject([{ code: 'creative.too_few' }]);
  });

  it('choose the format a creative can fill', () => {
    const pictured = { ...limits, images: { minimumCount: 1, maximumCount: 1, limit: image } };
    const platform = (formats: Capabilities['creativeFormats']) => ({ creativeFormats: formats }) as Capabilities;
    expect(chooseFormat(creative, platform({ image: pictured, text: limits }))?.format).toBe('image');
    expect(chooseFormat({ ...creative, imageIds: [] }, platform({ image: pictured, text: limits }))?.format).toBe(
      'text',
    );
    expect(chooseFormat({ ...creative, imageIds: [] }, platform({ image: pictured }))).toBe(null);
  });
});
