import type { AudiencePort, HashedMember, UploadCheckpoint, UploadOperation } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { testKey } from './__fixtures__/test-key.js';
import { openTiktokWire, type WireAnswer, type WireRequest } from './__fixtures__/tiktok-wire.js';
import { TIKTOK_MEMBERS_PER_FILE } from './tiktok-limits.js';
import { createTiktok } from './tiktok-platform.js';

const call = createTestCall();
const key = testKey('accountants', 'audience');
const id = '1815555555555555555';
const updatePath = '/dmp/custom_audience/update/';
const filePath = '/dmp/custom_audience/file/upload/';

function open(answer: (request: WireRequest, index: number) => WireAnswer | undefined = () => undefined) {
  let files = 0;
  const wire = openTiktokWire((request, index) => {
    if (request.path !== filePath) return answer(request, index) ?? { data: { custom_audience_id: id } };
    files += 1;
    return { data: { file_path: `file-${String(files)}` } };
  });
  const port = createTiktok(wire.settings).audiences;
  if (!port) throw new Error('the adapter offers audiences');
  return { ...wire, port };
}

const people = (port: AudiencePort, count: number): HashedMember[] =>
  Array.from({ length: count }, (_, index) => port.hash({ email: `p${String(index)}@example.com` })).filter(
    (member) => member !== null,
  );
const changesOf = (requests: readonly WireRequest[]): readonly unknown[] =>
  requests.filter(({ path }) => path === updatePath).map(({ body }) => body);

describe('create', () => {
  it('begins with one entry that matches nobody, because TikTok has no empty audiences', async () => {
    const { port, requests } = open();
    const created = await port.create({ key, name: 'Contadores' }, call);
    expect(created).toEqual({ id, name: `Contadores · ${key}`, state: 'too_small' });
    expect(requests.map(({ path }) => path)).toEqual([filePath, '/dmp/custom_audience/create/']);
    expect(String(requests[0]?.body).match(/[\da-f]{64}/g)).toHaveLength(1);
    expect(requests[1]?.body).toMatchObject({
      custom_audience_name: `Contadores · ${key}`,
      calculate_type: 'MULTIPLE_TYPES',
      file_paths: ['file-1'],
    });
  });
});

describe('upload', () => {
  const upload = (port: AudiencePort, operation: UploadOperation, members: readonly HashedMember[]) =>
    port.upload({ audienceId: id, operation, members }, call);

  it.each([
    ['add', 'APPEND'],
    ['remove', 'REMOVE'],
    ['replace', 'REPLACE'],
  ] as const)('says what to do with the members always: %s is %s', async (operation, action) => {
    const { port, requests } = open();
    expect(await upload(port, operation, people(port, 3))).toEqual({ members: 3, batches: 1, invalidEntries: 0 });
    expect(changesOf(requests)).toMatchObject([{ custom_audience_id: id, file_paths: ['file-1'], action }]);
  });

  it('sends no address, only digests', async () => {
    const { port, requests } = open();
    await upload(port, 'add', people(port, 3));
    expect(JSON.stringify(requests)).not.toContain('example.com');
  });

  it('uploads file after file and changes the audience once, also when another process goes on', async () => {
    const { port, requests } = open();
    const members = people(port, TIKTOK_MEMBERS_PER_FILE + 3);
    let reached: UploadCheckpoint | undefined;
    const dying = port.upload(
      {
        audienceId: id,
        operation: 'replace',
        members,
        onCheckpoint: (checkpoint) => {
          reached = checkpoint;
          throw new Error('the process died');
        },
      },
      call,
    );
    await failureOf(dying);
    expect(changesOf(requests)).toEqual([]);
    const resumeFrom = JSON.parse(JSON.stringify(reached)) as UploadCheckpoint;
    expect(JSON.stringify(resumeFrom)).not.toMatch(/[\da-f]{64}/);
    const receipt = await port.upload({ audienceId: id, operation: 'replace', members, resumeFrom }, call);
    expect(receipt).toMatchObject({ members: members.length, batches: 2 });
    expect(changesOf(requests)).toMatchObject([{ file_paths: ['file-1', 'file-2'], action: 'REPLACE' }]);
  });

  it('waits while TikTok counts the audience', async () => {
    let refusals = 3;
    const { port, clock, requests } = open(({ path }) => {
      if (path !== updatePath || refusals === 0) return undefined;
      refusals -= 1;
      return { code: 40_002, message: 'The audience is being processed.' };
    });
    const startedAt = clock.now().getTime();
    await upload(port, 'add', people(port, 3));
    expect(clock.now().getTime() - startedAt).toBeGreaterThanOrEqual(180_000);
    expect(changesOf(requests)).toHaveLength(4);
  });

  it('comes back later when counting takes long', async () => {
    const { port } = open(({ path }) =>
      path === updatePath ? { code: 40_002, message: 'The audience is being processed.' } : undefined,
    );
    const error = await failureOf(upload(port, 'add', people(port, 3)));
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'retry', retryAfterMs: 3_600_000 });
  });

  it('says that an audience must be built anew when too few would stay', async () => {
    const { port } = open(({ path }) =>
      path === updatePath ? { code: 40_002, message: 'Audience size is less than 1000 after the update' } : undefined,
    );
    const error = await failureOf(upload(port, 'remove', people(port, 3)));
    expect(error).toMatchObject({ code: 'conflict', recovery: 'none' });
    expect(error.message).toMatch(/Build a new audience/);
  });
});

describe('read, find and remove', () => {
  const listed = { audience_id: id, name: `Contadores · ${key}`, is_valid: true, cover_num: 2_500 };

  it.each([
    [{ is_valid: true, cover_num: 2_500 }, 'ready'],
    [{ is_valid: true, cover_num: 12 }, 'too_small'],
    [{ is_valid: false, cover_num: 0, msg: 'Audience is being processed.' }, 'processing'],
    [{ is_valid: false, error_msg: 'Audience size is too small' }, 'too_small'],
    [{ is_valid: false, error_msg: 'The file has expired' }, 'unusable'],
  ] as const)('%o is %s', async (fields, state) => {
    const { port } = open(() => ({ data: { list: [{ audience_details: { ...listed, ...fields } }] } }));
    expect(await port.read([id], call)).toMatchObject([{ id, state }]);
  });

  it('finds by the key at the end of the name, and reads the same words', async () => {
    const { port } = open(() => ({ data: { list: [{ ...listed, audience_id: '1', name: `${key} x` }, listed] } }));
    expect(await port.find(key, call)).toMatchObject({ id, state: 'ready', matchedMembers: 2_500 });
    expect(await port.find(testKey('others', 'audience'), call)).toBe(null);
  });

  it('does not let one that is gone hide the others', async () => {
    const { port } = open(({ query }) =>
      query['custom_audience_ids']?.includes('"gone"') === true
        ? { code: 40_002, message: 'does not exist' }
        : { data: { list: [{ audience_details: listed }] } },
    );
    expect(await port.read(['gone', id], call)).toMatchObject([{ state: 'removed' }, { id, state: 'ready' }]);
  });

  it('removes what is gone without a word, and tells when it is in use', async () => {
    const refusal = { code: 40_002, message: 'The audience cannot be deleted' };
    const gone = open(({ path }) => (path.includes('delete') ? refusal : { data: { list: [] } }));
    await expect(gone.port.remove(id, call)).resolves.toBeUndefined();
    const used = open(({ path }) =>
      path.includes('delete') ? refusal : { data: { list: [{ audience_details: listed }] } },
    );
    expect((await failureOf(used.port.remove(id, call))).code).toBe('invalid_request');
  });
});
