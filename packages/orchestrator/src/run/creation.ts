import { AdFluxError } from '@adflux/core';
import type { Call, CreateStep, CreateTreeStep, Delivery, RemoteEntity, RemoteRef, TreeRefs } from '@adflux/core';
import type { Drive } from './drive.js';
import { portOf } from './port-of.js';

/** A step that creates something, in one write. */
export type CreatingStep = CreateStep | CreateTreeStep;

/** One entity that a creating step made or found. */
export interface Made {
  readonly localId: string;
  readonly ref: RemoteRef;
  readonly delivery: Delivery;
}

/** The write of a creating step, and the look-up that tells whether it took effect. */
export interface Creation {
  create(call: Call, isFirstAttempt: boolean): Promise<readonly Made[]>;
  /** Null when there is nothing (yet). */
  find(call: Call): Promise<readonly Made[] | null>;
}

const madeEntity = (localId: string, { kind, id, delivery }: RemoteEntity): readonly Made[] => [
  { localId, ref: { kind, id }, delivery },
];
const madeTree = (refs: TreeRefs): readonly Made[] =>
  Object.entries(refs).map(([localId, { kind, id }]) => ({ localId, ref: { kind, id }, delivery: 'off' }));

function entityCreation(drive: Drive, step: CreateStep): Creation {
  const port = portOf(drive.platformOf(step), step.kind);
  const refs = drive.refsOn(step);
  const parent = step.parentLocalId === null ? null : (refs[step.parentLocalId] ?? null);
  if (step.parentLocalId !== null && parent === null)
    throw new AdFluxError(`Step ${step.id} lacks its parent ${step.parentLocalId}: the journal is incomplete.`, {
      code: 'invalid_request',
    });
  return {
    create: async (call, isFirstAttempt) => {
      const request = { key: step.key, spec: step.spec, parent, refs, isFirstAttempt };
      return madeEntity(step.localId, await port.create(request, call));
    },
    find: async (call) => {
      const entity = await port.find(step.key, parent, call);
      return entity === null ? null : madeEntity(step.localId, entity);
    },
  };
}

function treeCreation(drive: Drive, step: CreateTreeStep): Creation {
  const { tree: port } = drive.platformOf(step);
  if (port === undefined)
    throw new AdFluxError(
      `Step ${step.id} needs a platform that creates whole trees; ${step.platform} no longer does.`,
      {
        code: 'unsupported',
        platform: step.platform,
      },
    );
  const request = { tree: step.tree, keys: step.keys, refs: drive.refsOn(step) };
  return {
    create: async (call) => madeTree(await port.create(request, call)),
    find: async (call) => {
      const refs = await port.find(request, call);
      return refs === null ? null : madeTree(refs);
    },
  };
}

/** How a creating step is carried out and looked up, whether it makes one entity or a tree. */
export const creationOf = (drive: Drive, step: CreatingStep): Creation =>
  step.action === 'create' ? entityCreation(drive, step) : treeCreation(drive, step);
