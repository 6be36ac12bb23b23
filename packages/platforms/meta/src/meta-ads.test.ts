import type { AdSpec } from '@adflux/core';
import { anAdSpec, createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openMetaWire } from './__fixtures__/meta-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createMeta } from './meta-platform.js';

const key = testKey('spring/group/ad', 'ad');
const parent = { kind: 'adGroup', id: '2' } as const;
const refs = { 'spring/assets/photo': { kind: 'asset', id: 'hash-1' } } as const;
const answering = () => openMetaWire(() => ({ body: { id: '3', name: `x · ${key}`, status: 'PAUSED' } }));

describe('creating an ad', () => {
  it('is one write that holds the creative, so that none is left over without its ad', async () => {
    const wire = answering();
    await createMeta(wire.settings).ads.create({ key, spec: anAdSpec(), parent, refs }, createTestCall());
    expect(wire.requests).toHaveLength(1);
    expect(wire.requests[0]).toMatchObject({
      method: 'POST',
      path: '/act_42/ads',
      body: {
        adset_id: '2',
        status: 'PAUSED',
        creative: {
          object_story_spec: {
            page_id: '77',
            link_data: { image_hash: 'hash-1', call_to_action: { type: 'APPLY_NOW' } },
          },
        },
      },
    });
  });

  it('leaves the picture to the landing page where it has none', async () => {
    const wire = answering();
    const spec = anAdSpec({ assetLocalIds: [] });
    await createMeta(wire.settings).ads.create({ key, spec, parent, refs: {} }, createTestCall());
    expect(JSON.stringify(wire.requests[0]?.body)).not.toContain('image_hash');
  });

  it('sends nothing without its ad set or its picture', async () => {
    const wire = answering();
    const { ads } = createMeta(wire.settings);
    await expect(async () =>
      ads.create({ key, spec: anAdSpec(), parent: null, refs }, createTestCall()),
    ).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(async () => ads.create({ key, spec: anAdSpec(), parent, refs: {} }, createTestCall())).rejects.toThrow(
      /spring\/assets\/photo has not been uploaded/,
    );
    expect(wire.requests).toEqual([]);
  });
});

describe('updating an ad', () => {
  const { creative } = anAdSpec();
  const update = async (changes: Partial<AdSpec>, more: typeof refs | object = {}) => {
    const wire = answering();
    const request = {
      ref: { kind: 'ad', id: '3' },
      key,
      spec: anAdSpec(changes),
      previous: anAdSpec(),
      refs: { ...refs, ...more },
    } as const;
    await createMeta(wire.settings).ads.update(request, createTestCall());
    return wire.requests;
  };

  it('sends a new name alone', async () => {
    const [sent] = await update({ name: 'Otro' });
    expect(sent).toMatchObject({ method: 'POST', path: '/3' });
    expect(sent?.body).toEqual({ name: `Otro · ${key}` });
  });

  it('gives it a new creative when its words differ', async () => {
    const [sent] = await update({ creative: { ...creative, headlines: ['Contador júnior'] } });
    expect(sent?.body).toMatchObject({
      creative: { object_story_spec: { link_data: { name: 'Contador júnior', image_hash: 'hash-1' } } },
    });
    expect(sent?.body).not.toHaveProperty('name');
  });

  it('gives it a new creative when its picture differs', async () => {
    const [sent] = await update(
      { assetLocalIds: ['spring/assets/other'] },
      { 'spring/assets/other': { kind: 'asset', id: 'hash-2' } },
    );
    expect(sent?.body).toMatchObject({ creative: { object_story_spec: { link_data: { image_hash: 'hash-2' } } } });
  });

  it('leaves headlines that Meta does not show to other platforms', async () => {
    const sent = await update({ creative: { ...creative, headlines: [...creative.headlines, 'Una más'] } });
    expect(sent).toMatchObject([{ method: 'GET' }]);
  });
});
