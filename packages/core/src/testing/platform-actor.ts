import { deriveCreationKey, type CreationKey } from '../contracts/creation-key.js';
import type { EntityPort } from '../contracts/entity-port.js';
import type { EntityKind, RemoteEntity, RemoteRef } from '../contracts/entity.js';
import type { EntitySpec, SpecTree } from '../contracts/specs.js';
import type { TreeRequest } from '../contracts/tree-port.js';
import type { PlatformHarness } from './platform-harness.js';
import { testImageUrl } from './test-image.js';
import { createTestCall, type TestCall } from './test-call.js';

/** One created entity with all that was used to create it. */
export interface CreatedEntity {
  readonly created: RemoteEntity;
  readonly port: EntityPort<EntitySpec>;
  readonly key: CreationKey;
  readonly spec: EntitySpec;
  readonly parent: RemoteRef | null;
  readonly refs: Readonly<Record<string, RemoteRef>>;
}

/** Creates the entities of a harness's tree, parents and assets first. */
export interface PlatformActor {
  readonly harness: PlatformHarness;
  readonly call: TestCall;
  keyOf(kind: EntityKind | 'audience', localId: string): CreationKey;
  portOf(kind: EntityKind): EntityPort<EntitySpec>;
  create(kind: EntityKind): Promise<CreatedEntity>;
  createAll(): Promise<Readonly<Record<'campaign' | 'adGroup' | 'ad', RemoteEntity>>>;
  treeRequest(): Promise<TreeRequest>;
}

// For platforms whose ads show no images but which take them all the same.
const anAssetSpec = (tree: SpecTree): EntitySpec => ({
  kind: 'asset',
  localId: `${tree.campaign.localId}/assets/photo`,
  name: 'Photo',
  asset: {
    id: 'photo',
    kind: 'image',
    url: testImageUrl(),
    mediaType: 'image/png',
    widthPixels: 1200,
    heightPixels: 628,
  },
});

const specsOf = (tree: SpecTree, kind: EntityKind): readonly EntitySpec[] => {
  if (kind === 'asset') return tree.assets;
  if (kind === 'campaign') return [tree.campaign];
  return kind === 'adGroup' ? tree.adGroups.map((group) => group.spec) : tree.adGroups.flatMap((group) => group.ads);
};

/** Makes the actor that `platformSuite` drives a platform with. */
export function createPlatformActor(harness: PlatformHarness): PlatformActor {
  const { platform, tree } = harness;
  const call = createTestCall();
  const entities = new Map<EntityKind, CreatedEntity>();

  const portOf = (kind: EntityKind): EntityPort<EntitySpec> => {
    const ports = {
      asset: platform.assets,
      campaign: platform.campaigns,
      adGroup: platform.adGroups,
      ad: platform.ads,
    };
    return ports[kind];
  };
  const keyOf = (kind: EntityKind | 'audience', localId: string): CreationKey =>
    deriveCreationKey({ runKey: 'suite', platform: platform.id, accountId: platform.accountId, kind, localId });

  const assetRefs = async (): Promise<Record<string, RemoteRef>> => {
    const refs: Record<string, RemoteRef> = {};
    for (const spec of tree.assets) {
      const key = keyOf('asset', spec.localId);
      refs[spec.localId] = await platform.assets.create({ key, spec, parent: null, refs: {} }, call);
    }
    return refs;
  };
  const parentOf = async (kind: EntityKind): Promise<RemoteRef | null> => {
    if (kind === 'adGroup') return (entities.get('campaign') ?? (await create('campaign'))).created;
    return kind === 'ad' ? (entities.get('adGroup') ?? (await create('adGroup'))).created : null;
  };
  const create = async (kind: EntityKind): Promise<CreatedEntity> => {
    const spec = specsOf(tree, kind)[0] ?? anAssetSpec(tree);
    const parent = await parentOf(kind);
    const refs = kind === 'ad' ? await assetRefs() : {};
    const key = keyOf(kind, spec.localId);
    const port = portOf(kind);
    const entity = { created: await port.create({ key, spec, parent, refs }, call), port, key, spec, parent, refs };
    entities.set(kind, entity);
    return entity;
  };

  return {
    harness,
    call,
    keyOf,
    portOf,
    create,
    async createAll() {
      const ad = (await create('ad')).created;
      const [campaign, adGroup] = [entities.get('campaign'), entities.get('adGroup')];
      if (!campaign || !adGroup) throw new Error('an ad was created without its parents');
      return { campaign: campaign.created, adGroup: adGroup.created, ad };
    },
    async treeRequest() {
      const keys = Object.fromEntries(
        (['campaign', 'adGroup', 'ad'] as const).flatMap((kind) =>
          specsOf(tree, kind).map((spec) => [spec.localId, keyOf(kind, spec.localId)] as const),
        ),
      );
      return { tree, keys, refs: await assetRefs() };
    },
  };
}
