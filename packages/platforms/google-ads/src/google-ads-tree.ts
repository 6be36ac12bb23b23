import {
  AdFluxError,
  type Call,
  type CreationKey,
  type RemoteRef,
  type TreePort,
  type TreeRefs,
  type TreeRequest,
} from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import {
  createAdGroupOperation,
  createAdOperation,
  createCampaignOperations,
  createCriterionOperations,
} from './google-ads-create-operations.js';
import { createOrFind } from './google-ads-create-or-find.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import type { MutateOperation } from './google-ads-operation.js';
import { gaqlContains, gaqlIds } from './google-ads-query.js';
import {
  adFields,
  adGroupFields,
  adGroupRowSchema,
  adRowSchema,
  campaignFields,
  campaignRowSchema,
  fromAdGroupRow,
  fromAdRow,
} from './google-ads-rows.js';
import { idOfName } from './google-ads-read-by-id.js';

/** The local ids of a tree's campaign, ad groups and ads. */
const localIdsOf = ({ campaign, adGroups }: TreeRequest['tree']): readonly string[] => [
  campaign.localId,
  ...adGroups.flatMap((group) => [group.spec.localId, ...group.ads.map((ad) => ad.localId)]),
];

const keyOf = ({ keys }: TreeRequest, localId: string): CreationKey => {
  const key = keys[localId];
  if (key !== undefined) return key;
  throw new AdFluxError(`The tree has no creation key for ${localId}.`, {
    code: 'invalid_request',
    platform: 'google-ads',
  });
};

/** One operation, and the local entity that it creates, where it creates one. */
interface TreeOperation {
  readonly operation: MutateOperation;
  readonly entity?: { readonly kind: RemoteRef['kind']; readonly localId: string };
}

/** Campaign, ad groups and ads in one request; temporary ids (negative, of one row over all types) tie them together. */
async function treeOperations(
  context: GoogleAdsContext,
  request: TreeRequest,
  call: Call,
): Promise<readonly TreeOperation[]> {
  const { client, account, locations, clock, currency } = context;
  const { campaign, adGroups } = request.tree;
  const { timeZone } = await account.get(call);
  const geoTargetConstants = await locations.resolve(campaign.targeting, call);
  const names = { budget: client.resourceName('campaignBudgets/-1'), campaign: client.resourceName('campaigns/-2') };
  const planned = { spec: campaign, key: keyOf(request, campaign.localId), names, geoTargetConstants };
  const groups = adGroups.map((group, index) => ({
    ...group,
    name: client.resourceName(`adGroups/${String(-3 - index)}`),
  }));
  return [
    ...createCampaignOperations(planned, { currency, timeZone, now: clock.now() }).map((operation) => ({
      operation,
      ...('campaignOperation' in operation ? { entity: { kind: 'campaign' as const, localId: campaign.localId } } : {}),
    })),
    ...groups.map(({ spec, name }) => ({
      operation: createAdGroupOperation(
        spec,
        keyOf(request, spec.localId),
        { adGroup: name, campaign: names.campaign },
        currency,
      ),
      entity: { kind: 'adGroup' as const, localId: spec.localId },
    })),
    ...groups.flatMap(({ spec, name }) =>
      createCriterionOperations(spec, name, client.customerId).map((operation) => ({ operation })),
    ),
    ...groups.flatMap(({ ads, name }) =>
      ads.map((ad) => ({
        operation: createAdOperation(ad, keyOf(request, ad.localId), name),
        entity: { kind: 'ad' as const, localId: ad.localId },
      })),
    ),
  ];
}

/**
 * Looks a tree up by its keys. Ad groups and ads that someone removed since are returned as well: the tree was created
 * whole, and what became of its parts is for `read` to say.
 */
async function findTree({ client }: GoogleAdsContext, request: TreeRequest, call: Call): Promise<TreeRefs | null> {
  const { localId } = request.tree.campaign;
  const key = keyOf(request, localId);
  const gaql =
    `SELECT ${campaignFields} FROM campaign WHERE ${gaqlContains('campaign.name', key)} ` +
    "AND campaign.status != 'REMOVED'";
  const campaigns = await client.query(gaql, campaignRowSchema, 'tree.find', call);
  const found = campaigns.find(({ campaign }) => readTag(campaign.name ?? '') === key)?.campaign;
  if (found === undefined) return null;

  const below = gaqlIds('campaign.id', [found.id]);
  const [adGroups, ads] = await Promise.all([
    client.query(`SELECT ${adGroupFields} FROM ad_group WHERE ${below}`, adGroupRowSchema, 'tree.find', call),
    client.query(`SELECT ${adFields} FROM ad_group_ad WHERE ${below}`, adRowSchema, 'tree.find', call),
  ]);
  const entities = [...adGroups.map(fromAdGroupRow), ...ads.map(fromAdRow)];
  const byKey = new Map<string, RemoteRef>();
  // Of an entity that was removed and one that was not, the latter counts.
  for (const { kind, id, name } of [...entities].sort((left) => (left.delivery === 'removed' ? -1 : 1)))
    byKey.set(readTag(name) ?? '', { kind, id });
  const refs: Record<string, RemoteRef> = { [localId]: { kind: 'campaign', id: found.id } };
  for (const each of localIdsOf(request.tree).slice(1)) {
    const ref = byKey.get(keyOf(request, each));
    if (ref !== undefined) refs[each] = ref;
  }
  const missing = localIdsOf(request.tree).filter((each) => refs[each] === undefined);
  if (missing.length === 0) return refs;
  throw new AdFluxError(
    `Campaign ${found.id} exists without ${missing.join(', ')}. Someone took their creation keys away; remove the campaign or restore them.`,
    { code: 'conflict', platform: 'google-ads' },
  );
}

/** Sends a tree to be checked and not carried out. */
export async function validateTree(context: GoogleAdsContext, request: TreeRequest, call: Call): Promise<void> {
  const operations = (await treeOperations(context, request, call)).map(({ operation }) => operation);
  // It changes nothing.
  await context.client.mutate(operations, { operation: 'tree.validate', validateOnly: true, idempotent: true }, call);
}

/** Whole campaigns in one atomic request. */
export function createGoogleAdsTree(context: GoogleAdsContext): TreePort {
  const find: TreePort['find'] = (request, call) => findTree(context, request, call);
  return {
    find,
    create: (request, call) =>
      createOrFind(
        async () => {
          const planned = await treeOperations(context, request, call);
          const operations = planned.map(({ operation }) => operation);
          const names = await context.client.mutate(operations, { operation: 'tree.create' }, call);
          const refs: Record<string, RemoteRef> = {};
          planned.forEach(({ entity }, index) => {
            if (entity !== undefined) refs[entity.localId] = { kind: entity.kind, id: idOfName(names[index] ?? '') };
          });
          return refs;
        },
        () => find(request, call),
      ),
  };
}
