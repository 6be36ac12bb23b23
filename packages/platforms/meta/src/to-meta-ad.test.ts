import { anAdSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { toMetaAd } from './to-meta-ad.js';

const key = testKey('spring/group/ad', 'ad');
const settings = { pageId: '77', instagramUserId: null };
const { creative } = anAdSpec();

describe('toMetaAd', () => {
  it('carries its creative inline: first headline, first description, the image, and a button', () => {
    expect(toMetaAd(anAdSpec(), key, 'hash-1', settings)).toEqual({
      name: `Anuncio · ${key}`,
      status: 'PAUSED',
      creative: {
        name: `Anuncio · ${key}`,
        object_story_spec: {
          page_id: '77',
          link_data: {
            link: 'https://empleos.example.com/JOB-0001',
            message: 'Andina S.A.S. busca auxiliar contable en Medellín.',
            name: 'Auxiliar contable',
            description: 'Registro de facturas y conciliaciones.',
            image_hash: 'hash-1',
            call_to_action: { type: 'APPLY_NOW', value: { link: 'https://empleos.example.com/JOB-0001' } },
          },
        },
      },
    });
  });

  it.each([
    ['apply_now', 'APPLY_NOW'],
    ['learn_more', 'LEARN_MORE'],
    ['sign_up', 'SIGN_UP'],
    ['contact_us', 'CONTACT_US'],
  ] as const)('turns %s into %s', (callToAction, type) => {
    const spec = anAdSpec({ creative: { ...creative, callToAction } });
    expect(toMetaAd(spec, key, null, settings).creative).toMatchObject({
      object_story_spec: { link_data: { call_to_action: { type } } },
    });
  });

  it('adds the Instagram account and the URL tags where they are set, and no image where there is none', () => {
    const spec = anAdSpec({ options: { urlTags: 'utm_source=meta' } });
    const { creative: sent } = toMetaAd(spec, key, null, { ...settings, instagramUserId: '178' });
    expect(sent).toMatchObject({ url_tags: 'utm_source=meta', object_story_spec: { instagram_user_id: '178' } });
    expect(JSON.stringify(sent)).not.toContain('image_hash');
  });

  it('keeps the name of a creative within a hundred characters', () => {
    const { name, creative: sent } = toMetaAd(anAdSpec({ name: 'y'.repeat(300) }), key, null, settings);
    expect(name.length).toBeGreaterThan(300);
    expect(String(sent['name'])).toHaveLength(100);
  });
});
