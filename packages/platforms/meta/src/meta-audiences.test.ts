import { AdFluxError, type HashedMember } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openMetaHarness } from './__fixtures__/meta-harness.js';
import { testKey } from './__fixtures__/test-key.js';
import { metaErrorBody, openMetaWire } from './__fixtures__/meta-wire.js';
import { createMeta } from './meta-platform.js';
import { toMetaMember } from './to-meta-member.js';

const people = (count: number): HashedMember[] =>
  Array.from({ length: count }, (_, index) => toMetaMember({ email: `p${String(index)}@example.com` })).filter(
    (member) => member !== null,
  );

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('audiences on Meta', () => {
  it('says that an audience must be built anew where Meta removes nobody', async () => {
    const harness = await openMetaHarness();
    const { audiences } = harness.platform;
    const call = createTestCall();
    try {
      const created = await audiences?.create({ key: testKey('a', 'campaign'), name: 'Contadores' }, call);
      const audienceId = created?.id ?? '';
      const members = people(110);
      await audiences?.upload({ audienceId, operation: 'add', members }, call);
      const upload = { audienceId, operation: 'remove', members: members.slice(0, 11) } as const;
      const error = await failureOf(audiences?.upload(upload, call) ?? Promise.resolve());
      expect(AdFluxError.isInstance(error) && [error.code, error.recovery]).toEqual(['conflict', 'none']);
      expect(harness.countMembers?.(audienceId)).toBe(110);
    } finally {
      await harness.close();
    }
  });

  it('replaces in one session over all batches, told apart by its number and closed by the last batch', async () => {
    const wire = openMetaWire(() => ({ body: { num_received: 1, num_invalid_entries: 1 } }));
    const { audiences } = createMeta(wire.settings);
    const members = people(20_001);
    const receipt = await audiences?.upload(
      { audienceId: '77', operation: 'replace', members, expectedMembers: members.length },
      createTestCall(),
    );
    expect(receipt).toEqual({ members: 20_001, batches: 3, invalidEntries: 3 });
    const session = (sequence: number, isLast: boolean) => ({
      session_id: 2 ** 47 + 1,
      batch_seq: sequence,
      last_batch_flag: isLast,
      estimated_num_total: 20_001,
    });
    expect(wire.requests.map(({ path, body }) => [path, (body as { session: unknown }).session])).toEqual([
      ['/77/usersreplace', session(1, false)],
      ['/77/usersreplace', session(2, false)],
      ['/77/usersreplace', session(3, true)],
    ]);
  });

  it('does not repeat the last batch of a replacement when its answer was lost', async () => {
    const wire = openMetaWire((request) =>
      (request.body as { session: { last_batch_flag: boolean } }).session.last_batch_flag
        ? { status: 500, body: metaErrorBody(2) }
        : { body: {} },
    );
    const { audiences } = createMeta(wire.settings);
    const upload = { audienceId: '77', operation: 'replace', members: people(10_001) } as const;
    const error = await failureOf(audiences?.upload(upload, createTestCall()) ?? Promise.resolve());
    expect(AdFluxError.isInstance(error) && error.recovery).toBe('reconcile');
    expect(wire.requests).toHaveLength(2);
  });

  it.each([
    [{ code: 471, description: 'Flagged' }, { code: 200, description: 'ok' }, 'unusable'],
    [{ code: 200, description: 'Normal' }, { code: 300, description: 'Too small' }, 'too_small'],
    [{ code: 441, description: 'Populating' }, { code: 200, description: 'ok' }, 'processing'],
    [{ code: 200, description: 'Normal' }, { code: 200, description: 'ok' }, 'ready'],
  ])('reads %j and %j as a state', async (operation_status, delivery_status, state) => {
    const wire = openMetaWire(() => ({ body: { id: '77', name: 'Contadores', operation_status, delivery_status } }));
    const read = await createMeta(wire.settings).audiences?.read(['77'], createTestCall());
    expect(read?.[0]?.state).toBe(state);
  });
});
