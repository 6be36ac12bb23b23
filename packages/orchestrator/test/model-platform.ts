import type {
  AdPlatform,
  Call,
  Capabilities,
  CreateRequest,
  EntityKind,
  EntityPort,
  EntitySpec,
  InsightsPort,
  LaunchedKind,
  RemoteEntity,
  SpecTree,
  TreePort,
  TreeRefs,
  TreeRequest,
} from '@adflux/core';
import { AdFluxError } from '@adflux/core';
import type { Life } from './life.js';
import { modelCapabilities } from './model-capabilities.js';
import { faultError } from './model-world.js';
import type { FaultRule, ModelEntity, ModelFault, ModelWorld } from './model-world.js';

export interface ModelPlatformOptions {
  readonly id: string;
  readonly world: ModelWorld;
  readonly life: Life;
  /** Creates whole trees in one write. */
  readonly wholeTrees?: boolean;
  readonly launchOrder?: readonly LaunchedKind[];
  readonly capabilities?: Partial<Capabilities>;
  readonly accountId?: string;
  /** Keeps equal images once, as Meta does: the second upload is the first image. */
  readonly sharesImages?: boolean;
  readonly check?: AdPlatform['check'];
  /** What the platform says of an entity beyond, or against, its plain state. */
  readonly describe?: (entity: ModelEntity) => Partial<RemoteEntity>;
  readonly insights?: InsightsPort;
  /** Sees the call of every create, and what it creates. */
  readonly onCall?: (call: Call, request: CreateRequest<EntitySpec>) => void | Promise<void>;
  /** Says whether a campaign may be switched on now; what it returns is noted as a wrong. */
  readonly onLaunch?: (campaign: ModelEntity) => string | null;
}

const toRemote = (entity: ModelEntity, parents: readonly ModelEntity[]): RemoteEntity => ({
  kind: entity.kind,
  id: entity.id,
  name: entity.renamedTo ?? `${entity.spec.name} · ${entity.key}`,
  delivery: entity.removed ? 'removed' : entity.on && parents.every((parent) => parent.on) ? 'on' : 'off',
});

/** An ad platform in memory, as faithful as the contract asks: strict about parents, forgetful about answers, slow to list. */
export function createModelPlatform(options: ModelPlatformOptions): AdPlatform {
  const { id: platform, world, life, launchOrder = ['campaign'] } = options;
  const launched: readonly EntityKind[] = launchOrder;

  const request = async <T>(at: FaultRule['at'], work: () => T): Promise<T> => {
    await life.tick('sending');
    const fault = world.strike(at);
    if (fault !== null && fault !== 'reset-after') throw faultError(fault, platform);
    const answer = work();
    if (fault !== null) throw faultError(fault, platform);
    await life.tick();
    return answer;
  };
  const parentsOf = (entity: ModelEntity): readonly ModelEntity[] => {
    const parent = entity.parentId === null ? undefined : world.byId(entity.parentId);
    return parent === undefined ? [] : [parent, ...parentsOf(parent)];
  };
  const describe = (entity: ModelEntity): RemoteEntity => {
    const remote = toRemote(entity, parentsOf(entity));
    return entity.removed ? remote : { ...remote, ...options.describe?.(entity) };
  };
  const known = (id: string): ModelEntity => {
    const entity = world.byId(id);
    if (entity !== undefined && !entity.removed) return entity;
    throw new AdFluxError(`there is no ${id}`, { code: 'not_found', platform });
  };
  const add = ({ key, spec, parent }: CreateRequest<EntitySpec>): ModelEntity => {
    if (parent !== null) known(parent.id);
    if (spec.kind === 'ad')
      for (const localId of spec.assetLocalIds)
        if (!world.live(platform).some((entity) => entity.localId === localId))
          world.wrongs.push(`${spec.localId} shows ${localId}, which is not there`);
    const twin = world
      .live(platform)
      .find((other) => other.spec.kind === 'asset' && spec.kind === 'asset' && other.spec.asset.url === spec.asset.url);
    if (twin !== undefined && options.sharesImages === true) return twin;
    const on = !launched.includes(spec.kind);
    const entity: ModelEntity = {
      platform,
      kind: spec.kind,
      id: `${platform}-${String(world.entities.length + 1)}`,
      key,
      localId: spec.localId,
      parentId: parent?.id ?? null,
      bornMs: world.clock.now().getTime(),
      spec,
      on,
      everOn: on,
      removed: false,
      renamedTo: null,
    };
    world.entities.push(entity);
    return entity;
  };
  const isListed = (entity: ModelEntity): boolean => world.clock.now().getTime() >= entity.bornMs + world.lagMs;
  const strikes = (verb: 'create' | 'find' | 'update' | 'setDelivery' | 'remove', localId: string) =>
    `${platform} ${verb} ${localId}` as const;

  const port = <Spec extends EntitySpec>(kind: Spec['kind']): EntityPort<Spec> => ({
    async create(what, call) {
      await options.onCall?.(call, what);
      if (what.isFirstAttempt === true && world.begunKeys.has(what.key))
        world.wrongs.push(`a repeated create of ${what.spec.localId} was called a first attempt`);
      world.begunKeys.add(what.key);
      return request(strikes('create', what.spec.localId), () => describe(add(what)));
    },
    async find(key) {
      await life.breathe();
      const found = world.live(platform).find((entity) => entity.key === key && entity.kind === kind);
      const fault: ModelFault | null = world.strike(strikes('find', found?.localId ?? kind));
      if (fault !== null) throw faultError(fault, platform);
      return found !== undefined && isListed(found) ? describe(found) : null;
    },
    async read(refs) {
      await life.breathe();
      return refs.flatMap((ref) => {
        const entity = world.byId(ref.id);
        return entity === undefined ? [] : [describe(entity)];
      });
    },
    update: ({ ref, spec }) =>
      request(strikes('update', spec.localId), () => {
        const entity = known(ref.id);
        entity.spec = spec;
        return describe(entity);
      }),
    setDelivery: (ref, delivery) =>
      request(strikes('setDelivery', world.byId(ref.id)?.localId ?? ref.id), () => {
        const entity = known(ref.id);
        entity.on = delivery === 'on';
        if (entity.on && !entity.everOn && kind === 'campaign') {
          const wrong = options.onLaunch?.(entity) ?? null;
          if (wrong !== null) world.wrongs.push(wrong);
        }
        entity.everOn ||= entity.on;
        return describe(entity);
      }),
    remove: (ref) =>
      request(strikes('remove', world.byId(ref.id)?.localId ?? ref.id), () => {
        for (const entity of world.entities)
          if (entity.id === ref.id || parentsOf(entity).some((parent) => parent.id === ref.id)) entity.removed = true;
      }),
  });

  const addTree = ({ tree, keys, refs }: TreeRequest): TreeRefs => {
    const made: Record<string, RemoteEntity> = {};
    const create = (spec: EntitySpec, parent: RemoteEntity | null): RemoteEntity => {
      const key = keys[spec.localId];
      if (key === undefined) throw new TypeError(`no key for ${spec.localId}`);
      return (made[spec.localId] = describe(add({ key, spec, parent, refs })));
    };
    const campaign = create(tree.campaign, null);
    for (const group of tree.adGroups) {
      const adGroup = create(group.spec, campaign);
      for (const ad of group.ads) create(ad, adGroup);
    }
    return made;
  };
  const treePort: TreePort = {
    create: (what) => request(strikes('create', what.tree.campaign.localId), () => addTree(what)),
    async find({ tree, keys }) {
      await life.breathe();
      const fault = world.strike(strikes('find', tree.campaign.localId));
      if (fault !== null) throw faultError(fault, platform);
      const wanted = new Set<string>(Object.values(keys));
      const found = world.live(platform).filter((entity) => wanted.has(entity.key) && isListed(entity));
      return found.length === 0 ? null : Object.fromEntries(found.map((entity) => [entity.localId, describe(entity)]));
    },
  };

  return {
    specVersion: 'v1',
    id: platform,
    accountId: options.accountId ?? `${platform}-account`,
    currency: 'COP',
    capabilities: { ...modelCapabilities, launchOrder, lookupDelayMs: world.lagMs, ...options.capabilities },
    check: options.check ?? ((_tree: SpecTree) => []),
    campaigns: port('campaign'),
    adGroups: port('adGroup'),
    ads: port('ad'),
    assets: port('asset'),
    ...(options.insights === undefined ? {} : { insights: options.insights }),
    ...(options.wholeTrees === true ? { tree: treePort } : {}),
  };
}
