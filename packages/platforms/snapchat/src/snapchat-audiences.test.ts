import { hashIdentifier, type HashedMember, type UploadCheckpoint } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { found, openSnapchatWire, refused, type SnapchatWire } from './__fixtures__/snapchat-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

const key = testKey('people', 'audience');
const audienceId = 'segment-1';
const portOf = (wire: SnapchatWire) => {
  const { audiences } = createSnapchat(wire.settings);
  if (!audiences) throw new Error('there is an audience port');
  return audiences;
};
const member = (index: number, kinds: readonly ('email' | 'phone')[] = ['email']): HashedMember => ({
  platform: 'snapchat',
  identifiers: Object.fromEntries(kinds.map((kind) => [kind, hashIdentifier(`${kind} ${index}`)])),
});
const linesOf = (wire: SnapchatWire) => wire.requests.map(({ method, path }) => `${method} ${path}`);
const taken = (count: number) => ({ body: found('users', 'user', [{ number_uploaded_users: count }]) });

describe('sending members', () => {
  it('sends one kind of digest in each request', async () => {
    const wire = openSnapchatWire(() => taken(2));
    const members = [member(1, ['email', 'phone']), member(2), member(3, ['phone'])];
    const receipt = await portOf(wire).upload({ audienceId, operation: 'add', members }, createTestCall());
    expect(receipt).toEqual({ members: 3, batches: 1, invalidEntries: 0 });
    expect(wire.requests.map(({ body }) => body)).toEqual([
      {
        users: [{ schema: ['EMAIL_SHA256'], data: [[hashIdentifier('email 1')], [hashIdentifier('email 2')]] }],
      },
      {
        users: [{ schema: ['PHONE_SHA256'], data: [[hashIdentifier('phone 1')], [hashIdentifier('phone 3')]] }],
      },
    ]);
  });

  it('tells how many digests Snapchat did not take, and takes members away with DELETE', async () => {
    const wire = openSnapchatWire(() => taken(1));
    const members = [member(1), member(2)];
    const port = portOf(wire);
    expect(await port.upload({ audienceId, operation: 'add', members }, createTestCall())).toMatchObject({
      invalidEntries: 1,
    });
    await port.upload({ audienceId, operation: 'remove', members }, createTestCall());
    expect(linesOf(wire)).toEqual(['POST /segments/segment-1/users', 'DELETE /segments/segment-1/users']);
  });

  it('empties a segment that is replaced once, also when the upload is resumed, and never for nobody', async () => {
    const wire = openSnapchatWire(() => taken(100_000));
    const port = portOf(wire);
    const members = Array.from({ length: 100_001 }, (_, index) => member(index));
    let reached: UploadCheckpoint | undefined;
    const onCheckpoint = (checkpoint: UploadCheckpoint): void => {
      reached ??= checkpoint;
      if (checkpoint.batches === 1) throw new Error('the process died');
    };
    await port
      .upload({ audienceId, operation: 'replace', members, onCheckpoint }, createTestCall())
      .catch(() => undefined);
    const resumeFrom = JSON.parse(JSON.stringify(reached)) as UploadCheckpoint;
    await port.upload({ audienceId, operation: 'replace', members, resumeFrom }, createTestCall());
    expect(linesOf(wire)).toEqual([
      'DELETE /segments/segment-1/all_users',
      'POST /segments/segment-1/users',
      'POST /segments/segment-1/users',
    ]);
    const nobody = openSnapchatWire();
    await expect(
      portOf(nobody).upload({ audienceId, operation: 'replace', members: [] }, createTestCall()),
    ).rejects.toMatchObject({ code: 'invalid_request' });
    expect(nobody.requests).toEqual([]);
  });

  it('empties again when it is not known whether the first batch came after it', async () => {
    const wire = openSnapchatWire(({ method }) =>
      method === 'DELETE' ? { body: {} } : { status: 400, body: refused('E1001') },
    );
    const upload = { audienceId, operation: 'replace', members: [member(1)] } as const;
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(portOf(wire).upload(upload, createTestCall())).rejects.toMatchObject({ platformCode: 'E1001' });
    expect(linesOf(wire).filter((line) => line.endsWith('all_users'))).toHaveLength(2);
  });

  it('repeats a batch whose answer was lost, because a segment is a set', async () => {
    const wire = openSnapchatWire((_request, index) => (index === 0 ? { lost: true } : taken(1)));
    await portOf(wire).upload({ audienceId, operation: 'add', members: [member(1)] }, createTestCall());
    expect(wire.requests).toHaveLength(2);
  });
});

describe('segments', () => {
  const segment = { id: '5677', name: `Contadores · ${key}`, status: 'ACTIVE', targetable_status: 'NOT_READY' };

  it('are made in one write, with the key in the name and a retention', async () => {
    const wire = openSnapchatWire(() => ({ body: found('segments', 'segment', [segment]) }));
    const made = await portOf(wire).create({ key, name: 'Contadores' }, createTestCall());
    expect(made).toEqual({ id: '5677', name: `Contadores · ${key}`, state: 'processing' });
    expect(wire.requests).toMatchObject([
      {
        method: 'POST',
        path: '/adaccounts/account-1/segments',
        body: {
          segments: [
            {
              name: `Contadores · ${key}`,
              source_type: 'FIRST_PARTY',
              retention_in_days: 180,
              ad_account_id: 'account-1',
            },
          ],
        },
      },
    ]);
    const lost = openSnapchatWire(() => ({ lost: true }));
    await expect(portOf(lost).create({ key, name: 'x' }, createTestCall())).rejects.toMatchObject({
      recovery: 'reconcile',
    });
    expect(lost.requests).toHaveLength(1);
  });

  it.each([
    ['NOT_READY', 'processing'],
    ['TOO_FEW_USERS', 'too_small'],
    ['READY', 'ready'],
    ['SOMETHING_NEW', 'unusable'],
  ])('that are %s are %s', async (targetable_status, state) => {
    const wire = openSnapchatWire(() => ({
      body: found('segments', 'segment', [{ ...segment, targetable_status, approximate_number_users: 1200 }]),
    }));
    expect(await portOf(wire).read(['5677'], createTestCall())).toMatchObject([{ state, matchedMembers: 1200 }]);
  });

  it('that are gone are removed, and may be removed again', async () => {
    const wire = openSnapchatWire(() => ({ status: 404, body: refused('E3003') }));
    const port = portOf(wire);
    expect(await port.read(['5677'], createTestCall())).toEqual([{ id: '5677', name: '', state: 'removed' }]);
    await port.remove('5677', createTestCall());
  });
});
