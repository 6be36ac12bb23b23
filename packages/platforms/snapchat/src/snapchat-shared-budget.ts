import { AdFluxError, type Budget, type Call } from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import type { SnapchatStore } from './snapchat-store.js';
import { squadBudget, type SnapchatSquadBudget } from './to-snapchat-ad-group.js';
import { toSnapchatMicros } from './to-snapchat-micros.js';

/**
 * Where the campaign holds the budget, Snapchat wants one of every ad squad all the same. Each gets the whole amount, and the
 * campaign's cap keeps their sum below it.
 *
 * @throws AdFluxError `invalid_request` when the campaign holds no budget either.
 */
export async function budgetOfCampaign(
  store: SnapchatStore,
  campaignId: string,
  call: Call,
): Promise<SnapchatSquadBudget> {
  const campaign = await store.read('campaign', campaignId, call);
  const { daily_budget_micro: daily, lifetime_spend_cap_micro: lifetime } = campaign ?? {};
  if (typeof daily === 'number') return squadBudget('daily', daily);
  if (typeof lifetime === 'number') return squadBudget('lifetime', lifetime);
  throw new AdFluxError(
    'An ad squad needs a budget, and its campaign holds none. Set one in Ads Manager or publish anew.',
    {
      code: 'invalid_request',
      platform: 'snapchat',
    },
  );
}

/**
 * Gives the ad squads below a campaign its new budget: those that AdFlux made and nobody gave another one since. May be
 * repeated.
 */
export async function shareBudget(
  store: SnapchatStore,
  campaignId: string,
  previous: Budget,
  wanted: Budget,
  call: Call,
): Promise<void> {
  const { currency } = store.settings;
  const field = wanted.period === 'daily' ? 'daily_budget_micro' : 'lifetime_budget_micro';
  const before = toSnapchatMicros(previous.amount, currency);
  const after = toSnapchatMicros(wanted.amount, currency);
  const squads: string[] = [];
  for await (const squad of store.list('adGroup', `/campaigns/${campaignId}/adsquads`, call))
    if (readTag(squad.name ?? '') !== null && squad[field] === before) squads.push(squad.id);
  for (const id of squads) await store.change('adGroup', id, { [field]: after }, call);
}
