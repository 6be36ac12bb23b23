import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import type { Candidate, Storage } from '@adflux/core';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createPostgresStorage } from '@adflux/storage-postgres';
import type { RetrainOptions, SegmentModel } from '@adflux/segmentation';
import { createModelRegistry, retrain, serializeModel } from '@adflux/segmentation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantCandidates, plantedFeatures } from '../src/model/__fixtures__/planted-candidates.js';

const program = fileURLToPath(new URL('./assign-in-new-process.ts', import.meta.url));
const first = plantCandidates({ count: 900, seed: 1 });
const later = plantCandidates({ count: 1_200, seed: 2, from: 900, newcomerShare: 0.35 });
const probe = plantCandidates({ count: 100, seed: 77 }).candidates;
const why = { reason: 'end-to-end test' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adflux-models-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a process that knows nothing but the place makes of the model. */
async function inNewProcess(kind: 'file' | 'folder', place: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=adflux-source', '--import', 'tsx', program, kind, place],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return JSON.parse(stdout) as unknown;
}

const asJson = (model: SegmentModel<Candidate>): unknown =>
  JSON.parse(JSON.stringify({ version: model.version, assignments: probe.map((each) => model.assign(each)) }));

const registryOf = (storage: Storage) => createModelRegistry<Candidate>({ models: storage.models, actor: 'ana' });
const retrainOptions = (storage: Storage): RetrainOptions<Candidate> => ({
  ...{ registry: registryOf(storage), name: 'people', features: plantedFeatures, segmentCount: 4, seed: 3 },
  candidates: first.candidates,
});

describe('a model on a memory storage', () => {
  it('is saved, loaded by a new process, refused when tampered with, retrained, promoted and rolled back', async () => {
    const storage = createMemoryStorage();
    const registry = registryOf(storage);
    const { challenger: champion } = await retrain(retrainOptions(storage));

    const file = join(folder, 'people.model.json');
    await writeFile(file, serializeModel(champion));
    expect(await inNewProcess('file', file)).toEqual(asJson(champion));
    await writeFile(file, serializeModel(champion).replace('"schemaVersion":1', '"schemaVersion":1,"name":"other"'));
    expect(await inNewProcess('file', file)).toMatchObject({ refused: { code: 'invalid_request' } });

    const report = await retrain({ ...retrainOptions(storage), candidates: later.candidates, segmentCount: 5 });
    expect(report.decision).toBe('promoted');
    expect((await registry.inUse('people'))?.version).toBe(report.challenger.version);
    await registry.rollback('people', why);
    expect((await registry.inUse('people'))?.version).toBe(champion.version);
  }, 120_000);
});

describe('a model in an embedded Postgres folder', () => {
  it('does the same across processes, and a row changed by hand is refused until somebody rolls back', async () => {
    const dataDirectory = join(folder, 'data');
    let storage = createPostgresStorage({ dataDirectory });
    const { challenger: champion } = await retrain(retrainOptions(storage));
    const written = await champion.storeAssignments(first.candidates, storage.assignments);
    await storage.close();
    expect(await inNewProcess('folder', dataDirectory)).toEqual(asJson(champion));

    storage = createPostgresStorage({ dataDirectory });
    const members: string[] = [];
    for await (const { candidateId } of storage.assignments.stream('people', { segmentId: 'people-2' })) {
      members.push(candidateId);
    }
    expect(members.length).toBe(written.sizes[1]);
    const report = await retrain({ ...retrainOptions(storage), candidates: later.candidates, segmentCount: 5 });
    expect(report.decision).toBe('promoted');
    await storage.close();
    expect(await inNewProcess('folder', dataDirectory)).toEqual(asJson(report.challenger));

    const database = await PGlite.create(dataDirectory);
    await database.query(
      `update adflux.models set document = replace(document, '"seed":3', '"seed":4') where version = $1`,
      [report.challenger.version],
    );
    await database.close();
    expect(await inNewProcess('folder', dataDirectory)).toMatchObject({
      refused: { code: 'invalid_request', message: expect.stringContaining('roll back') as unknown },
    });

    storage = createPostgresStorage({ dataDirectory });
    await registryOf(storage).rollback('people', why);
    expect((await registryOf(storage).history('people')).map(({ action }) => action)).toEqual([
      'rollback',
      'promote',
      'promote',
    ]);
    await storage.close();
    expect(await inNewProcess('folder', dataDirectory)).toEqual(asJson(champion));
  }, 180_000);
});
