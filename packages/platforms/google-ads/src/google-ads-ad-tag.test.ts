import { readTag } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { keyOf } from './__fixtures__/google-ads-tree.js';
import { AD_TAG_PARAMETER, fromAdTag, toAdTag } from './google-ads-ad-tag.js';

const key = keyOf('ad', 'spring/group/ad');

describe('the name of a search ad', () => {
  it.each(['Anuncio uno', 'Desarrollador C++ {senior}', '100% remoto', 'Plano'])(
    'comes back from the custom parameter as it went in: %s',
    (name) => {
      const value = toAdTag(name, key);
      expect(value).not.toMatch(/[\s{}]/u);
      expect(
        fromAdTag([
          { key: 'other', value: 'x' },
          { key: AD_TAG_PARAMETER, value },
        ]),
      ).toBe(`${name} · ${key}`);
    },
  );

  it.each(['ñ'.repeat(300), '職'.repeat(300), '% '.repeat(150), '😀'.repeat(120)])(
    'is shortened to what Google takes, and its key never is: %s',
    (name) => {
      const value = toAdTag(name, key);
      expect(Buffer.byteLength(value)).toBeLessThanOrEqual(200);
      expect(Buffer.byteLength(value)).toBeGreaterThan(150);
      expect(readTag(fromAdTag([{ key: AD_TAG_PARAMETER, value }]))).toBe(key);
    },
  );

  it('is empty for ads that carry none', () => {
    expect(fromAdTag([])).toBe('');
    expect(fromAdTag([{ key: AD_TAG_PARAMETER, value: null }])).toBe('');
  });
});
