import { AdFluxError, hashIdentifier } from '@adflux/core';
import type { HashedMember, UploadCheckpoint } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { uploadBatches, type UploadBatch, type UploadBatchesOptions } from './upload-batches.js';

const people = (count: number, platform = 'acme'): HashedMember[] =>
  Array.from({ length: count }, (_, index) => ({
    platform,
    identifiers: { email: hashIdentifier(`person-${String(index)}@example.com`) },
  }));

const upload = { audienceId: '7', operation: 'add' } as const;

function record(options: Partial<UploadBatchesOptions> = {}) {
  const sent: UploadBatch[] = [];
  const all: UploadBatchesOptions = {
    platform: 'acme',
    membersPerBatch: 4,
    signal: new AbortController().signal,
    state: { session: 'one' },
    send: (batch) => {
      sent.push(batch);
      return Promise.resolve({});
    },
    ...options,
  };
  return { sent, all };
}

const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return AdFluxError.isInstance(error) ? error.code : error;
  }
  return null;
};

describe('uploading members in batches', () => {
  it('sends each member once, numbers the batches and says which one is the last', async () => {
    const { sent, all } = record();
    const members = people(10);
    const { receipt } = await uploadBatches({ ...upload, members }, all);
    expect(receipt).toEqual({ members: 10, batches: 3, invalidEntries: 0 });
    expect(sent.flatMap((batch) => batch.members)).toEqual(members);
    expect(sent.map(({ sequence, isLast }) => [sequence, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it.each([0, 1, 2])('goes on after batch %i where another process stopped', async (survived) => {
    const members = people(12);
    const checkpoints: UploadCheckpoint[] = [{ members: 0, batches: 0, state: { session: 'one' } }];
    const first = record();
    await uploadBatches({ ...upload, members, onCheckpoint: (each) => void checkpoints.push(each) }, first.all);
    const resumeFrom = checkpoints[survived];
    const second = record({ state: { session: 'two' } });
    const { receipt } = await uploadBatches({ ...upload, members, ...(resumeFrom && { resumeFrom }) }, second.all);
    expect(second.sent).toEqual(first.sent.slice(survived));
    expect(receipt.members).toBe(12);
  });

  it('keeps a batch within its bytes, and lets a member pass that is larger alone', async () => {
    const { sent, all } = record({ bytes: { maximum: 25, of: () => 10 } });
    await uploadBatches({ ...upload, members: people(5) }, all);
    expect(sent.map((batch) => batch.members.length)).toEqual([2, 2, 1]);
    const large = record({ bytes: { maximum: 5, of: () => 10 } });
    await uploadBatches({ ...upload, members: people(2) }, large.all);
    expect(large.sent.map((batch) => batch.members.length)).toEqual([1, 1]);
  });

  it('carries the state from batch to batch, and adds up what the platform could not read', async () => {
    const { all } = record({
      send: ({ sequence, state }) =>
        Promise.resolve({
          state: { files: [...((state['files'] as string[] | undefined) ?? []), `f${String(sequence)}`] },
          invalidEntries: 2,
        }),
    });
    const { receipt, state } = await uploadBatches({ ...upload, members: people(9) }, all);
    expect(state).toEqual({ files: ['f1', 'f2', 'f3'] });
    expect(receipt.invalidEntries).toBe(6);
  });

  it('refuses members hashed for another platform before their batch is sent', async () => {
    const { sent, all } = record();
    const members = [...people(2), ...people(1, 'other')];
    expect(await codeOf(uploadBatches({ ...upload, members }, all))).toBe('invalid_request');
    expect(sent).toEqual([]);
  });

  it('refuses to upload nobody', async () => {
    expect(await codeOf(uploadBatches({ ...upload, members: [] }, record().all))).toBe('invalid_request');
  });

  it('stops between two batches when the caller aborts', async () => {
    const controller = new AbortController();
    const { sent, all } = record({ signal: controller.signal });
    const members = people(10);
    const work = uploadBatches({ ...upload, members, onCheckpoint: () => controller.abort() }, all);
    expect(await codeOf(work)).toBe('aborted');
    expect(sent).toHaveLength(1);
  });
});
