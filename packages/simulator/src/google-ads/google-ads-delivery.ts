import { deliverHour, hourOfLife } from '../delivery-model.js';
import type { DialectContext } from '../dialect.js';
import type { LocalTime } from '../local-time.js';
import type { Entity } from '../world-store.js';
import { reachesEnough } from './audience-reach.js';
import { approvalOf, openAdGroups, openAds, openKeywords, primaryStatusOf } from './campaign-status.js';
import type { GoogleAdsAccount, GoogleAdsAccountSettings } from './google-ads-account.js';
import { performanceKeyOf } from './google-ads-review.js';
import { bigintIn, textIn } from './message.js';
import { parseResourceName } from './resource-name.js';

/** What Search costs and brings, in US dollars; the account's currency scales it. */
const costPerMilleDollars = 12;
const clickRate = 0.055;
const conversionRate = 0.07;

const dayMs = 86_400_000;

/** What a day may cost: the daily amount, or the whole budget spread over the campaign's days. */
const dailyAmountOf = (budget: Entity, campaign: Entity): bigint => {
  const daily = bigintIn(budget.fields, 'amountMicros');
  if (daily !== undefined) return daily;
  const start = Date.parse(`${(textIn(campaign.fields, 'startDateTime') ?? '').slice(0, 10)}T00:00:00Z`);
  const end = Date.parse(`${(textIn(campaign.fields, 'endDateTime') ?? '').slice(0, 10)}T00:00:00Z`);
  const days = Math.max(1, Math.round((end - start) / dayMs) + 1);
  return (bigintIn(budget.fields, 'totalAmountMicros') ?? 0n) / BigInt(Number.isNaN(days) ? 1 : days);
};

/** Delivers one hour of every campaign that runs. Campaigns with the same budget share what is left of it. */
export const createGoogleAdsDelivery = (
  { world, metrics, dice }: DialectContext<GoogleAdsAccountSettings>,
  account: GoogleAdsAccount,
): ((hourStartMs: number) => void) => {
  const costPerMilleMicros = costPerMilleDollars * account.currency.unitsPerDollar * 1_000_000;

  // Both stay as they are, and finding them out costs more than the hour itself.
  const lives = new WeakMap<Entity, { readonly key: string; readonly createdOn: LocalTime }>();
  const lifeOf = (ad: Entity) => {
    let life = lives.get(ad);
    if (!life) {
      life = { key: performanceKeyOf(world, ad), createdOn: account.localTime(ad.createdAtMs) };
      lives.set(ad, life);
    }
    return life;
  };

  const deliverCampaign = (campaign: Entity, local: LocalTime, hourStartMs: number): void => {
    const { date } = local;
    const budget = world.get('budget', parseResourceName(textIn(campaign.fields, 'campaignBudget') ?? '')?.id ?? '');
    if (!budget || budget.removed) return;
    const pairs = openAdGroups(world, campaign).flatMap((adGroup) => {
      const keywords = openKeywords(world, adGroup);
      if (keywords.length === 0 || !reachesEnough(world, adGroup, hourStartMs)) return [];
      return openAds(world, adGroup)
        .filter((ad) => approvalOf(ad) === 'approved')
        .map((ad) => ({ adGroup, keywords, ad }));
    });
    const dailyBudgetMicros = dailyAmountOf(budget, campaign);
    for (const { adGroup, keywords, ad } of pairs) {
      const total = bigintIn(budget.fields, 'totalAmountMicros');
      const leftToday = dailyBudgetMicros - metrics.spentOn(budget.id, date);
      const leftEver = total === undefined ? leftToday : total - metrics.spentEver(budget.id);
      const leftMicros = leftEver < leftToday ? leftEver : leftToday;
      if (leftMicros <= 0n) return;
      const { key, createdOn } = lifeOf(ad);
      const hourKey = hourOfLife(createdOn, local);
      const hour = deliverHour({
        dice,
        key,
        hourKey,
        localHour: local.hour,
        dailyBudgetMicros: dailyBudgetMicros / BigInt(pairs.length),
        leftMicros,
        unitMicros: Number(account.currency.billableUnitMicros),
        costPerMilleMicros,
        clickRate,
        conversionRate,
      });
      if (hour.impressions === 0) continue;
      const keyword = keywords[Math.floor(dice('keyword', key, hourKey) * keywords.length)];
      for (const id of [ad.id, adGroup.id, campaign.id, budget.id, account.credentials.customerId]) {
        metrics.record(id, date, hour);
      }
      if (keyword) metrics.record(keyword.id, date, hour);
    }
  };

  return (hourStartMs) => {
    const local = account.localTime(hourStartMs);
    for (const campaign of world.ofKind('campaign')) {
      if (campaign.removed || campaign.status !== 'ENABLED') continue;
      const { status } = primaryStatusOf(world, campaign, local.text);
      if (status === 'ELIGIBLE' || status === 'LIMITED') deliverCampaign(campaign, local, hourStartMs);
    }
  };
};
