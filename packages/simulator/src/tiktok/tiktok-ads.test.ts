import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { greyPng } from '../__fixtures__/snapchat-client.js';
import { openTikTokClient, signedForm, type TikTokClient } from '../__fixtures__/tiktok-client.js';
import { createTikTokTree, tiktokCreative, uploadTikTokImage, type TikTokTree } from '../__fixtures__/tiktok-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

type Fields = Readonly<Record<string, unknown>>;

let simulator: Simulator;
let client: TikTokClient;
let tree: TikTokTree;

beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['tiktok'], clock: standingClock, rejectionRate: 0 });
  client = openTikTokClient(simulator);
  tree = await createTikTokTree(simulator);
});

afterAll(async () => {
  await simulator.close();
});

const attempt = async (...creatives: readonly Fields[]) =>
  (
    await client.post('/ad/create/', {
      adgroup_id: tree.adGroup,
      creatives: creatives.map((fields) => ({ ...tiktokCreative(simulator, tree.image), ...fields })),
    })
  ).body;
const create = async (fields: Fields = {}): Promise<string> =>
  ((await attempt(fields)).data['ad_ids'] as readonly string[])[0] ?? '';
const upload = async (bytes: Buffer, name: string, change: (form: FormData) => void = () => undefined) => {
  const form = signedForm('image_file', bytes, name, { upload_type: 'UPLOAD_BY_FILE' });
  change(form);
  return (await client.send('/file/image/ad/upload/', form)).body;
};

describe('POST /ad/create/', () => {
  it('creates several ads at once, and waits for review', async () => {
    const { code, data } = await attempt({ ad_name: 'Uno' }, { ad_name: '' });
    expect(code).toBe(0);
    const ids = data['ad_ids'] as readonly string[];
    expect(ids).toHaveLength(2);
    expect(data['creatives']).toMatchObject([
      { ad_id: ids[0], ad_name: 'Uno', secondary_status: 'AD_STATUS_AUDIT', operation_status: 'DISABLE' },
      { ad_id: ids[1], ad_name: ids[1], dark_post_status: 'ON' },
    ]);
  });

  it.each([
    ['no text', { ad_text: undefined }, 40002],
    ['an empty text', { ad_text: '' }, 40002],
    ['a text of 101 characters', { ad_text: 'x'.repeat(101) }, 40002],
    ['a text of 51 Chinese characters', { ad_text: '工'.repeat(51) }, 40002],
    ['an emoji', { ad_text: 'Postúlate 👍' }, 40002],
    ['no page', { landing_page_url: undefined }, 40002],
    ['a page that is none', { landing_page_url: 'empleos.example.com' }, 40002],
    ['no call to action', { call_to_action: undefined }, 40002],
    ['an unknown call to action', { call_to_action: 'APPLY' }, 40002],
    ['an unknown portfolio', { call_to_action: undefined, call_to_action_id: '7' }, 40007],
    ['no identity', { identity_id: undefined }, 40002],
    ['an unknown identity', { identity_id: 'f00' }, 40007],
    ['an unknown image', { image_ids: ['ad-site/none'] }, 40007],
    ['no image', { image_ids: undefined }, 40002],
    ['36 images', { image_ids: Array(36).fill('x') }, 40002],
    ['no music', { music_id: undefined }, 40002],
    ['unknown music', { music_id: '7' }, 40007],
    ['a single image on TikTok', { ad_format: 'SINGLE_IMAGE', music_id: undefined }, 40002],
    ['an unknown video', { ad_format: 'SINGLE_VIDEO', video_id: 'v1', music_id: undefined }, 40053],
    ['no format', { ad_format: undefined }, 40002],
    ['no name', { ad_name: undefined }, 40002],
    ['an unknown field', { headline: 'x' }, 40002],
  ])('refuses %s', async (_what, fields, code) => {
    expect(await attempt(fields)).toMatchObject({ code, data: {} });
  });

  it('refuses all when one is wrong, more than 20 at once, and more than 50 in one ad group', async () => {
    const before = (await client.list('/ad/get/', { page_size: 1000 })).length;
    expect((await attempt({}, { ad_text: undefined })).code).toBe(40002);
    expect((await attempt(...Array<Fields>(21).fill({}))).code).toBe(40002);
    expect(await client.list('/ad/get/', { page_size: 1000 })).toHaveLength(before);
    const twenty = Array<Fields>(20).fill({});
    const codes = [await attempt(...twenty), await attempt(...twenty), await attempt(...twenty)].map(
      ({ code }) => code,
    );
    expect(codes.at(-1)).toBe(40502);
    const ids = (await client.list('/ad/get/', { page_size: 1000 })).map(({ ad_id: id }) => id);
    for (let first = 1; first < ids.length; first += 20) {
      const some = { ad_ids: ids.slice(first, first + 20), operation_status: 'DELETE' };
      await client.write('/ad/status/update/', some);
    }
  });

  it('refuses identities of the old sort, unless the account may still use them', async () => {
    const { customIdentityId } = simulator.credentials.tiktok;
    const custom = { identity_type: 'CUSTOMIZED_USER', identity_id: customIdentityId };
    expect((await attempt(custom)).code).toBe(40002);
    const accounts = { tiktok: { customIdentityAllowed: true } };
    const lenient = await startSimulator({ platforms: ['tiktok'], clock: standingClock, accounts });
    const other = await createTikTokTree(lenient);
    const { body } = await openTikTokClient(lenient).post('/ad/create/', {
      adgroup_id: other.adGroup,
      creatives: [
        {
          ...tiktokCreative(lenient, other.image),
          ...custom,
          identity_id: lenient.credentials.tiktok.customIdentityId,
        },
      ],
    });
    await lenient.close();
    expect(body.code).toBe(0);
  });

  it('refuses images that are too large for a carousel', async () => {
    const wide = await uploadTikTokImage(client, 1920, 1920);
    expect((await attempt({ image_ids: [wide] })).code).toBe(40002);
  });
});

describe('POST /ad/update/', () => {
  const update = async (fields: Fields) =>
    (await client.post('/ad/update/', { adgroup_id: tree.adGroup, ...fields })).body;

  it('replaces the creative, and sends it to review again', async () => {
    const id = await create({ click_tracking_url: 'https://example.com/click' });
    const creative = { ...tiktokCreative(simulator, tree.image), ad_id: id, ad_text: 'Otro texto' };
    const { code, data } = await update({ creatives: [creative] });
    expect(code).toBe(0);
    expect(data['creatives']).toMatchObject([
      { ad_text: 'Otro texto', click_tracking_url: null, secondary_status: 'AD_STATUS_REAUDIT' },
    ]);
    expect((await update({ creatives: [{ ad_id: id, ad_text: 'Solo el texto' }] })).code).toBe(40002);
  });

  it('changes only what it names when told to patch', async () => {
    const id = await create({ click_tracking_url: 'https://example.com/click' });
    const patch = (fields: Fields) => update({ patch_update: true, creatives: [{ ad_id: id, ...fields }] });
    expect((await patch({ ad_text: 'Solo el texto' })).data['creatives']).toMatchObject([
      { ad_text: 'Solo el texto', click_tracking_url: 'https://example.com/click', call_to_action: 'APPLY_NOW' },
    ]);
    expect((await patch({ landing_page_url: 'https://example.com' })).code).toBe(40002);
    expect((await update({ creatives: [{ ad_id: '1800000000000000999' }] })).code).toBe(40007);
  });
});

describe('images', () => {
  it('are described, found by id and listed', async () => {
    const { data } = await upload(greyPng(720, 1280), 'descrita.png');
    const image = { image_id: data['image_id'], width: 720, height: 1280, format: 'png', is_carousel_usable: true };
    expect(data).toMatchObject({ ...image, file_name: 'descrita.png', displayable: true });
    expect(await client.list('/file/image/ad/info/', { image_ids: [data['image_id'], 'none'] })).toMatchObject([image]);
    const filtering = { material_ids: [data['material_id']] };
    expect(await client.list('/file/image/ad/search/', { filtering })).toMatchObject([image]);
    expect(await client.list('/file/image/ad/search/', { filtering: { width: 5 } })).toEqual([]);
  });

  it('are refused with a wrong signature, a name twice, nothing inside, or another format', async () => {
    const png = greyPng(10, 10);
    expect((await upload(png, 'mala.png', (form) => form.set('image_signature', 'x'))).code).toBe(40900);
    expect((await upload(png, 'mala.png', (form) => form.delete('image_signature'))).code).toBe(40002);
    expect((await upload(png, 'mala.png', (form) => form.delete('image_file'))).code).toBe(40002);
    expect((await upload(png, 'mala.png', (form) => form.set('file_name', 'x'.repeat(101)))).code).toBe(40002);
    expect((await upload(Buffer.alloc(0), 'vacia.png')).code).toBe(40906);
    expect((await upload(Buffer.from('GIF89a1234'), 'otra.gif')).code).toBe(40908);
    expect((await upload(greyPng(2000, 2000), 'grande.png')).code).toBe(40915);
    expect((await upload(png, 'una.png')).code).toBe(0);
    expect((await upload(greyPng(11, 11), 'una.png')).code).toBe(40911);
    const link = { upload_type: 'UPLOAD_BY_URL', image_url: 'https://example.com/a.png' };
    expect((await client.post('/file/image/ad/upload/', link)).body.code).toBe(40902);
  });
});

describe('POST /creative/asset/delete/', () => {
  it('deletes what no ad shows, and names the rest', async () => {
    const spare = await uploadTikTokImage(client);
    const ids = { image_ids: [spare, tree.image, 'none'] };
    expect((await client.post('/creative/asset/delete/', ids)).body).toMatchObject({
      code: 20001,
      data: { failed_image_ids: [tree.image, 'none'] },
    });
    expect(await client.list('/file/image/ad/info/', { image_ids: [spare] })).toEqual([]);
    expect(simulator.world().entities.find(({ id }) => id === spare)?.delivery).toBe('removed');
    expect((await attempt({ image_ids: [spare] })).code).toBe(40007);
    const other = await uploadTikTokImage(client);
    expect((await client.post('/creative/asset/delete/', { image_ids: [other] })).body.code).toBe(0);
    expect((await client.post('/creative/asset/delete/', {})).body.code).toBe(40002);
  });
});

describe('what ads are shown with', () => {
  it('lists identities and music', async () => {
    const { identityId, customIdentityId, musicId } = simulator.credentials.tiktok;
    const identities = (await client.get('/identity/get/')).body.data;
    expect(identities).toMatchObject({
      identity_list: [
        { identity_id: identityId, identity_type: 'TT_USER' },
        { identity_id: customIdentityId, identity_type: 'CUSTOMIZED_USER' },
      ],
      page_info: { total_number: 2 },
    });
    const one = (await client.get('/identity/get/', { identity_type: 'TT_USER' })).body.data;
    expect(one['identity_list']).toHaveLength(1);
    const scene = { music_scene: 'CAROUSEL_ADS', search_type: 'SEARCH_BY_RECOMMEND' };
    expect((await client.get('/file/music/get/', scene)).body.data['musics']).toMatchObject([{ music_id: musicId }]);
  });
});

describe('review', () => {
  it('refuses texts that single people out, and says why', async () => {
    const good = await create({ ad_name: 'Buena' });
    const bad = await create({ ad_name: 'Mala', ad_text: 'Contador, solo hombres' });
    await simulator.advance({ days: 2 });
    const { data } = (await client.get('/adgroup/review_info/', { adgroup_ids: [tree.adGroup] })).body;
    expect(data).toMatchObject({
      ad_group_review_map: { [tree.adGroup]: { review_status: 'PART_AVAILABLE', contains_rejected_ads: true } },
      ad_review_map: {
        [tree.adGroup]: {
          [good]: { is_approved: true, reject_info: [] },
          [bad]: {
            is_approved: false,
            reject_info: [{ reasons: [expect.stringMatching(/discrimination/) as string] }],
          },
        },
      },
    });
    const filtering = { secondary_status: 'AD_STATUS_AUDIT_DENY' };
    expect(await client.list('/ad/get/', { filtering })).toMatchObject([{ ad_id: bad }]);
    expect(simulator.world().entities.find(({ id }) => id === bad)?.delivery).toBe('rejected');
    expect((await client.get('/ad/review_info/', { ad_ids: ['1800000000000000999'] })).body.code).toBe(40007);
  });
});
