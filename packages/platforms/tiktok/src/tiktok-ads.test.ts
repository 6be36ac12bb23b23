import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { testKey } from './__fixtures__/test-key.js';
import { anAdSpec } from './__fixtures__/tiktok-tree.js';
import { openTiktokWire, type WireAnswer, type WireRequest } from './__fixtures__/tiktok-wire.js';
import { createTiktok } from './tiktok-platform.js';
import type { TiktokSettings } from './tiktok-settings.js';

const call = createTestCall();
const key = testKey('spring/group/ad', 'ad');
const group = { kind: 'adGroup', id: '1812222222222222222' } as const;
const ref = { kind: 'ad', id: '1814444444444444444' } as const;
const refs = { 'spring/assets/photo': { kind: 'asset', id: 'ad-site-i18n-sg/photo' } } as const;
const spec = anAdSpec();

const adRow = { ad_id: ref.id, adgroup_id: group.id, ad_name: `Anuncio · ${key}`, operation_status: 'DISABLE' };
const answerAs =
  (automation: string) =>
  ({ path }: WireRequest): WireAnswer | undefined => {
    if (path === '/adgroup/get/')
      return { data: { list: [{ adgroup_id: group.id, campaign_automation_type: automation }] } };
    if (path === '/ad/get/') return { data: { list: automation === 'MANUAL' ? [adRow] : [] } };
    return { data: { ad_ids: [ref.id], smart_plus_ad_id: automation === 'MANUAL' ? null : ref.id } };
  };

const open = (
  answer = answerAs('MANUAL'),
  settings: Partial<TiktokSettings> = {},
  lookUps: Readonly<Record<string, unknown>> = {},
) => {
  const wire = openTiktokWire(answer, settings, lookUps);
  return { ...wire, port: createTiktok(wire.settings).ads };
};

describe('create', () => {
  it('makes a carousel with music, of the identity, hidden from its profile and switched off', async () => {
    const { port, requests } = open();
    expect(await port.create({ key, spec, parent: group, refs }, call)).toMatchObject({ id: ref.id, delivery: 'off' });
    expect(requests.at(-1)).toMatchObject({
      path: '/ad/create/',
      body: {
        adgroup_id: group.id,
        creatives: [
          {
            ad_name: `Anuncio · ${key}`,
            operation_status: 'DISABLE',
            ad_format: 'CAROUSEL_ADS',
            image_ids: ['ad-site-i18n-sg/photo'],
            music_id: '6900000000000000001',
            identity_type: 'TT_USER',
            identity_id: 'identity-1',
            dark_post_status: 'ON',
            ad_text: spec.creative.headlines[0],
            landing_page_url: spec.creative.landingUrl,
          },
        ],
      },
    });
  });

  it('writes Smart+ ads with their lists and their set of calls to action', async () => {
    const { port, requests } = open(answerAs('UPGRADED_SMART_PLUS'), { callToActionId: '7700000000000000001' });
    expect((await port.create({ key, spec, parent: group, refs }, call)).id).toBe(ref.id);
    expect(requests.at(-1)).toMatchObject({
      path: '/smart_plus/ad/create/',
      body: {
        adgroup_id: group.id,
        creative_list: [
          {
            creative_info: {
              ad_format: 'CAROUSEL_ADS',
              image_info: [{ web_uri: 'ad-site-i18n-sg/photo' }],
              music_info: { music_id: '6900000000000000001' },
              identity_id: 'identity-1',
            },
          },
        ],
        ad_text_list: [{ ad_text: spec.creative.headlines[0] }],
        landing_page_url_list: [{ landing_page_url: spec.creative.landingUrl }],
        ad_configuration: { call_to_action_id: '7700000000000000001', dark_post_status: 'ON' },
      },
    });
  });

  it.each([
    ['is not there', { identity_list: [] }],
    ['may not be used', { identity_list: [{ identity_id: 'identity-1', available_status: 'NO_PERMISSION' }] }],
  ])('creates nothing when the identity %s', async (_, identities) => {
    const { port, requests } = open(undefined, {}, { '/identity/get/': identities });
    expect((await failureOf(port.create({ key, spec, parent: group, refs }, call))).code).toBe('config');
    expect(requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('waits for an ad group that is not listed yet where it may be either kind', async () => {
    const { port } = open(() => ({ data: { list: [] } }), { strategy: 'smart-plus', callToActionId: '1' });
    const error = await failureOf(port.create({ key, spec, parent: group, refs }, call));
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'retry', retryAfterMs: 10_000 });
  });

  it.each([
    ['an ad group', { parent: null, refs }],
    ['the uploaded image', { parent: group, refs: {} }],
  ])('needs %s', async (_, given) => {
    const { port } = open();
    expect((await failureOf(port.create({ key, spec, ...given }, call))).code).toBe('invalid_request');
  });
});

describe('find', () => {
  it('looks among the ads of the ad group', async () => {
    const { port, requests } = open();
    expect((await port.find(key, group, call))?.id).toBe(ref.id);
    expect(requests.at(-1)?.query).toMatchObject({
      filtering: `{"adgroup_ids":["${group.id}"],"primary_status":"STATUS_NOT_DELETE"}`,
    });
  });
});

describe('update', () => {
  const update = async (changes: Partial<typeof spec>) => {
    const { port, requests } = open();
    await port.update({ ref, key, spec: { ...spec, ...changes }, previous: spec, refs }, call);
    return requests.at(-1);
  };

  it('patches a name alone', async () => {
    expect(await update({ name: 'Otro' })).toMatchObject({
      path: '/ad/update/',
      body: { adgroup_id: group.id, patch_update: true, creatives: [{ ad_id: ref.id, ad_name: `Otro · ${key}` }] },
    });
  });

  it('sends the whole creative for another landing page, and leaves its switch alone', async () => {
    const creative = { ...spec.creative, landingUrl: 'https://empleos.example.com/2' };
    const body = (await update({ creative }))?.body;
    expect(body).toMatchObject({
      creatives: [{ ad_id: ref.id, landing_page_url: creative.landingUrl, ad_format: 'CAROUSEL_ADS' }],
    });
    expect(JSON.stringify(body)).not.toContain('operation_status');
    expect(body).not.toHaveProperty('patch_update');
  });

  it('sends nothing where nothing differs', async () => {
    expect((await update({}))?.method).toBe('GET');
  });
});

describe('read', () => {
  it('looks in both lists, and tells what reviewers said', async () => {
    const { port } = open(({ path }) => {
      if (path === '/ad/get/')
        return { data: { list: [{ ...adRow, operation_status: 'ENABLE', secondary_status: 'AD_STATUS_AUDIT_DENY' }] } };
      if (path === '/smart_plus/ad/get/')
        return { data: { list: [{ smart_plus_ad_id: '9', ad_name: 'n', operation_status: 'ENABLE' }] } };
      return {
        data: {
          ad_review_map: { [ref.id]: { reject_info: [{ reasons: ['Blurred.'], suggestion: 'Use a sharp one.' }] } },
        },
      };
    });
    const found = await port.read([ref, { kind: 'ad', id: '9' }, { kind: 'ad', id: '10' }], call);
    expect(found.map(({ delivery }) => delivery)).toEqual(['rejected', 'on', 'removed']);
    expect(found[0]?.reasons?.slice(0, 2)).toEqual(['Blurred.', 'Use a sharp one.']);
  });

  it('tells what reviewers said of a Smart+ ad and of its pictures', async () => {
    const { port, requests } = open(({ path }) => {
      if (path === '/ad/get/') return { data: { list: [] } };
      if (path === '/smart_plus/ad/get/')
        return { data: { list: [{ smart_plus_ad_id: '9', secondary_status: 'AD_STATUS_AUDIT_DENY' }] } };
      const refused = (reason: string) => [{ smart_plus_ad_id: '9', reject_info: [{ reasons: [reason] }] }];
      return { data: { smart_plus_ad_review_infos: refused('No link.'), material_review_infos: refused('Blurred.') } };
    });
    const [ad] = await port.read([{ kind: 'ad', id: '9' }], call);
    expect(ad?.reasons?.slice(0, 2)).toEqual(['No link.', 'Blurred.']);
    expect(requests.at(-1)?.query).toMatchObject({ extra_info_setting: '{"include_reject_info":true}' });
  });

  it('does without Smart+ where it is not allowed', async () => {
    const { port } = open(({ path }) =>
      path === '/smart_plus/ad/get/' ? { code: 40_118, message: 'not on the allow-list' } : { data: { list: [] } },
    );
    expect(await port.read([ref], call)).toMatchObject([{ delivery: 'removed' }]);
  });
});
