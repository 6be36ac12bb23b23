import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaClient } from '../__fixtures__/meta-client.js';
import { creativeSpec, pngBase64 } from '../__fixtures__/meta-specs.js';
import { createMetaTree } from '../__fixtures__/meta-tree.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: MetaClient;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['meta'] });
  client = openMetaClient(simulator);
});

afterAll(async () => {
  await simulator.close();
});

const upload = (bytes: string) => client.call('POST', `${client.account}/adimages`, { bytes });
const spec = () => creativeSpec(simulator.credentials.meta.pageId);
const withLink = (change: Readonly<Record<string, unknown>>) => {
  const { object_story_spec: story, ...creative } = spec();
  return { ...creative, object_story_spec: { ...story, link_data: { ...story.link_data, ...change } } };
};

describe('images', () => {
  it('are named by their content, so that a repeated upload is no second image', async () => {
    const first = (await upload(pngBase64)).body.images?.['bytes'];
    const second = (await upload(pngBase64)).body.images?.['bytes'];
    expect(first).toMatchObject({ width: 1, height: 1, hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect(second?.hash).toBe(first?.hash);
    expect(simulator.world().entities.filter(({ kind }) => kind === 'asset')).toHaveLength(1);
  });

  it('can be sent as files of a form', async () => {
    const form = new FormData();
    form.set('filename', new Blob([Buffer.from(pngBase64, 'base64')]), 'vacante.png');
    const { accessToken } = simulator.credentials.meta;
    const answer = await fetch(`${simulator.url('meta')}/v26.0${client.account}/adimages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}` },
      body: form,
    });
    const hash = (await upload(pngBase64)).body.images?.['bytes']?.hash;
    expect(await answer.json()).toMatchObject({ images: { 'vacante.png': { hash } } });
  });

  it('are refused if they are none', async () => {
    for (const bytes of ['not base64!', Buffer.from('just text').toString('base64'), '']) {
      expect((await upload(bytes)).body.error).toMatchObject({ code: 100 });
    }
    expect((await client.call('POST', `${client.account}/adimages`, {})).body.error).toMatchObject({ code: 100 });
  });

  it('are listed by hash, and deleted unless an ad shows them', async () => {
    const jpeg = Buffer.from(
      'ffd8ffe000104a46494600010100000100010000ffc0000b0802580258010111 00ffd9'.replace(' ', ''),
      'hex',
    );
    const image = (await upload(jpeg.toString('base64'))).body.images?.['bytes'];
    expect(image).toMatchObject({ width: 600, height: 600 });
    const hash = image?.hash ?? '';
    const list = () => client.call('GET', `${client.account}/adimages?hashes=["${hash}"]&fields=hash,width,name`);
    expect((await list()).body.data).toHaveLength(1);
    const creative = await client.create('adcreatives', withLink({ image_hash: hash }));
    expect((await client.call('DELETE', `${client.account}/adimages?hash=${hash}`)).status).toBe(400);
    await client.call('DELETE', `/${creative}`);
    expect((await client.call('DELETE', `${client.account}/adimages?hash=${hash}`)).body).toEqual({ success: true });
    expect((await list()).body.data).toEqual([]);
  });
});

describe('creatives', () => {
  it('can be read with the parts of their story', async () => {
    const hash = (await upload(pngBase64)).body.images?.['bytes']?.hash;
    const id = await client.create('adcreatives', { ...withLink({ image_hash: hash }), url_tags: 'utm_source=meta' });
    const fields = 'name,title,body,image_hash,call_to_action_type,url_tags,status';
    expect((await client.call('GET', `/${id}?fields=${fields}`)).body).toEqual({
      id,
      name: 'Creativo',
      title: 'Desarrollador',
      body: 'Únete a nuestro equipo en Bogotá.',
      image_hash: hash,
      call_to_action_type: 'APPLY_NOW',
      url_tags: 'utm_source=meta',
      status: 'ACTIVE',
    });
  });

  it('may have texts of any length: Meta cuts them off when it shows them', async () => {
    const body = withLink({ name: 'x'.repeat(500), message: 'y'.repeat(5000) });
    expect((await client.call('POST', `${client.account}/adcreatives`, body)).status).toBe(200);
  });

  it.each([
    ['a link that is none', { link: 'empleos' }],
    ['a link to a file', { link: 'file:///etc/passwd' }],
    ['no link', { link: undefined }],
    ['an unknown button', { call_to_action: { type: 'HIRE_ME' } }],
    ['a button without a type', { call_to_action: { value: {} } }],
    ['a button with a bad link', { call_to_action: { type: 'APPLY_NOW', value: { link: 'x' } } }],
    ['an image that was not uploaded', { image_hash: 'abc' }],
    ['an unknown field', { headline: 'x' }],
    ['a carousel with one card', { child_attachments: [{ link: 'https://a.example.com' }] }],
  ])('are refused with %s', async (_what, change) => {
    const { status, body } = await client.call('POST', `${client.account}/adcreatives`, withLink(change));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 100 });
  });

  it.each([
    ['the page of somebody else', (page: string) => creativeSpec(`${page}9`), {}],
    ['no story', () => ({ name: 'x' }), {}],
    ['the retired instagram_actor_id', (page: string) => ({ ...creativeSpec(page), instagram_actor_id: '1' }), {}],
    [
      'the retired bundle of enhancements',
      (page: string) => ({
        ...creativeSpec(page),
        degrees_of_freedom_spec: { creative_features_spec: { standard_enhancements: { enroll_status: 'OPT_OUT' } } },
      }),
      { error_subcode: 3858504 },
    ],
  ])('are refused with %s', async (_what, build, expected) => {
    const body = build(simulator.credentials.meta.pageId);
    const answer = await client.call('POST', `${client.account}/adcreatives`, body);
    expect(answer.body.error).toMatchObject({ code: 100, ...expected });
  });

  it('can be renamed but not rewritten', async () => {
    const id = await client.create('adcreatives', spec());
    expect((await client.call('POST', `/${id}`, { name: 'Otro' })).body).toEqual({ success: true });
    expect((await client.call('POST', `/${id}`, { url_tags: 'a=b' })).body.error).toMatchObject({ code: 100 });
  });
});

describe('ads', () => {
  it('carry a creative of the library, or their own, which goes with them', async () => {
    const { adSet, ad } = await createMetaTree(simulator);
    const library = await client.create('adcreatives', spec());
    const other = await client.create('ads', {
      name: 'B',
      adset_id: adSet,
      creative: { creative_id: library },
      status: 'PAUSED',
    });
    const own = (await client.call('GET', `/${ad}?fields=creative{name}`)).body['creative'] as { id: string };
    expect((await client.call('GET', `/${adSet}/adcreatives`)).body.data?.map(({ id }) => id)).toEqual([
      library,
      own.id,
    ]);
    for (const id of [ad, other]) await client.call('DELETE', `/${id}`);
    const removed = new Map(simulator.world().entities.map(({ id, removed: gone }) => [id, gone]));
    expect(removed.get(own.id)).toBe(true);
    expect(removed.get(library)).toBe(false);
  });

  it('are refused without an ad set, a name or a creative that exists', async () => {
    const { adSet } = await createMetaTree(simulator);
    const good = { name: 'A', adset_id: adSet, creative: spec(), status: 'PAUSED' };
    for (const bad of [
      { ...good, name: undefined },
      { ...good, adset_id: '77' },
      { ...good, creative: undefined },
      { ...good, creative: { creative_id: '77' } },
      { ...good, creative: { object_story_spec: { page_id: '1' } } },
      { ...good, bid: 1 },
    ]) {
      expect((await client.call('POST', `${client.account}/ads`, bad)).body.error).toMatchObject({ code: 100 });
    }
    const dryRun = { ...good, execution_options: ['validate_only'] };
    const before = simulator.world().entities.length;
    expect((await client.call('POST', `${client.account}/ads`, dryRun)).body).toEqual({ success: true });
    expect(simulator.world().entities).toHaveLength(before);
  });

  it('are at most fifty in an ad set', async () => {
    const { adSet } = await createMetaTree(simulator);
    const library = await client.create('adcreatives', spec());
    const post = () =>
      client.call('POST', `${client.account}/ads`, { name: 'A', adset_id: adSet, creative: { creative_id: library } });
    for (let count = 1; count < 50; count += 1) expect((await post()).status).toBe(200);
    expect((await post()).body.error).toMatchObject({ code: 100 });
  });
});
