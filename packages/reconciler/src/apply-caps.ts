import type { FeedPlanItem, HeldItem } from './feed-plan.js';
import type { GroupState } from './feed-state.js';
import type { FeedRules } from './reconciler-options.js';

/** What caps count from. */
export interface CapBase {
  readonly states: readonly GroupState[];
  readonly today: string;
}

const held = (item: FeedPlanItem, message: string, es: string): HeldItem => {
  const { groupId, campaignId, name, clientId, worldHash } = item;
  const about = { groupId, campaignId, name, clientId, worldHash };
  return { ...about, action: 'held', because: 'cap', message, translations: { es } };
};

/** Holds back creations beyond the caps, in the order of the feed; what stops this time makes room. */
export function applyCaps(
  items: readonly FeedPlanItem[],
  { states, today }: CapBase,
  { campaignsPerClient, newCampaignsPerDay }: FeedRules,
): readonly FeedPlanItem[] {
  const stopping = new Set(
    items.filter(({ action }) => action === 'pause' || action === 'end').map((item) => item.groupId),
  );
  const active = new Map<string, number>();
  for (const { clientId, status, groupId } of states)
    if (status === 'on' && !stopping.has(groupId)) active.set(clientId, (active.get(clientId) ?? 0) + 1);
  let createdToday = states.filter((state) => state.createdOn === today).length;
  return items.map((item) => {
    if (item.action !== 'create') return item;
    const ofClient = active.get(item.clientId) ?? 0;
    if (campaignsPerClient !== undefined && ofClient >= campaignsPerClient)
      return held(
        item,
        `${item.clientId} has ${String(ofClient)} campaigns already; ${String(campaignsPerClient)} is its cap.`,
        `Campañas de ${item.clientId}: ${String(ofClient)}; su máximo es ${String(campaignsPerClient)}.`,
      );
    if (newCampaignsPerDay !== undefined && createdToday >= newCampaignsPerDay)
      return held(
        item,
        `${String(createdToday)} campaigns are new today; ${String(newCampaignsPerDay)} is the cap. Plan again tomorrow.`,
        `Campañas nuevas hoy: ${String(createdToday)}; el máximo es ${String(newCampaignsPerDay)}. Planee de nuevo mañana.`,
      );
    active.set(item.clientId, ofClient + 1);
    createdToday += 1;
    return item;
  });
}
