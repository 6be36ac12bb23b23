import { AdFluxError, canonicalJson, type AdGroupSpec, type Call, type EntityPort } from '@adflux/core';
import { requireTiktokPublisher, type ReadTiktokAccount } from './tiktok-account.js';
import { changedFields, pickFields, refuseUnchangeable } from './tiktok-change.js';
import type { TiktokClient } from './tiktok-client.js';
import { createTiktokEntities, type TiktokEntities } from './tiktok-entities.js';
import type { TiktokFlows } from './tiktok-flows.js';
import { tiktokFlowOf, tiktokObjectives, type TiktokFlow } from './tiktok-objectives.js';
import { createTiktokPlaces } from './tiktok-regions.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';
import { toTiktokAdGroup } from './to-tiktok-ad-group.js';
import { toTiktokRequestId } from './to-tiktok-request-id.js';
import { toTiktokTargeting, type TiktokTargeting } from './to-tiktok-targeting.js';
import { toTiktokTime } from './to-tiktok-time.js';

/** https://business-api.tiktok.com/portal/docs?id=1739586761631745 ("Update an ad group", November 2026). */
const changeable = ['adgroup_name', 'budget', 'schedule_type', 'schedule_end_time', 'bid_type', 'bid_price'];

/** Fields that an update has to repeat: it replaces the ad group's settings, and what is left out may be reset. */
const repeated = [...changeable, 'pacing'];

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
const aimOf = ({ targeting, audiences }: AdGroupSpec): unknown => ({
  places: targeting.places,
  languages: targeting.languages,
  audiences: audiences.map(({ remoteId }) => remoteId),
});

/** Ad groups. */
export function createTiktokAdGroups(
  client: TiktokClient,
  settings: ResolvedTiktokSettings,
  account: ReadTiktokAccount,
  flows: TiktokFlows,
  campaigns: Pick<TiktokEntities, 'rows'>,
): EntityPort<AdGroupSpec> {
  const entities = createTiktokEntities('adGroup', client, settings.currency, flows);
  const places = createTiktokPlaces(client);

  const aim = async ({ targeting, audiences, objective }: AdGroupSpec, call: Call): Promise<TiktokTargeting> =>
    toTiktokTargeting(
      await places.resolve(targeting.places, tiktokObjectives[objective].objective, call),
      targeting.languages,
      audiences,
    );

  // TikTok refuses starts of more than twelve hours ago.
  const startOf = ({ schedule }: AdGroupSpec): string => {
    const now = settings.clock.now();
    return toTiktokTime(new Date(schedule.startsAt) < now ? now : schedule.startsAt);
  };

  const wrap = (targeting: Readonly<Record<string, unknown>>, flow: TiktokFlow): object =>
    flow === 'manual' ? targeting : { targeting_spec: targeting };

  return {
    async create({ key, spec, parent }, call) {
      if (!parent)
        throw new AdFluxError('An ad group needs its campaign. Create the campaign first.', {
          code: 'invalid_request',
          platform: 'tiktok',
        });
      const planned = tiktokFlowOf(spec.objective, settings);
      toTiktokAdGroup(spec, key, planned, settings);
      requireTiktokPublisher(await account(call));
      // A campaign of before a change of the strategy keeps its endpoints.
      const flow = (await campaigns.rows.flowOf(parent.id, call)) ?? planned;
      const targeting: Readonly<Record<string, string | readonly string[]>> = { ...(await aim(spec, call)) };
      const said = Object.entries(targeting).filter(([, value]) => value.length > 0);
      const body = toTiktokAdGroup(spec, key, flow, settings);
      return entities.create(
        flow,
        {
          campaign_id: parent.id,
          ...body,
          schedule_start_time: startOf(spec),
          ...wrap(Object.fromEntries(said), flow),
          request_id: toTiktokRequestId(key),
        },
        String(body['adgroup_name']),
        call,
      );
    },
    find: (key, parent, call) =>
      entities.find(key, parent ? { campaign_ids: [parent.id] } : { adgroup_name: key }, 'manual', call),
    read: entities.read,
    async update({ ref, key, spec, previous }, call) {
      const seen = await entities.require(ref, call);
      const flow = flows.get('adGroup', ref.id) ?? 'manual';
      const before = toTiktokAdGroup(previous, key, flow, settings);
      const after = toTiktokAdGroup(spec, key, flow, settings);
      refuseUnchangeable(before, after, changeable);
      await account(call);
      const aimsElsewhere = !isSame(aimOf(previous), aimOf(spec));
      const startsElsewhen = previous.schedule.startsAt !== spec.schedule.startsAt;
      if (isSame(before, after) && !aimsElsewhere && !startsElsewhen) return entities.change(ref, seen, {}, call);
      // Whoever started stays started: only the start that TikTok holds, or a new one, can be sent.
      const start = {
        schedule_start_time: startsElsewhen ? startOf(spec) : (seen.schedule_start_time ?? startOf(spec)),
      };
      if (flow === 'manual')
        return entities.change(
          ref,
          seen,
          { ...pickFields(after, repeated), ...start, ...(await aim(spec, call)) },
          call,
        );
      return entities.change(
        ref,
        seen,
        {
          ...changedFields(before, after),
          ...(startsElsewhen ? start : {}),
          ...(aimsElsewhere ? { targeting_spec: await aim(spec, call) } : {}),
        },
        call,
      );
    },
    setDelivery: entities.setDelivery,
    remove: entities.remove,
  };
}
