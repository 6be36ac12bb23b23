import type { DaySpend } from '@adflux/compliance';
import { dayIn } from '@adflux/core';
import type { AdGroupSpec, Budget, CampaignSpec, Link, Schedule } from '@adflux/core';
import type { Wanted } from '../plan/wanted.js';

const dayMs = 86_400_000;

/** A campaign without an end is looked at this many days ahead: limits hold for each day on its own. */
const openEndedDays = 31;

/** Whose campaign it is where none is named. */
const nobody = 'default';

const daysOf = ({ startsAt, endsAt }: Schedule): readonly string[] => {
  const start = Date.parse(startsAt);
  const end = endsAt === undefined ? start + openEndedDays * dayMs : Date.parse(endsAt);
  const count = Math.max(1, Math.ceil((end - start) / dayMs));
  return Array.from({ length: Math.min(count, 366) }, (_, index) => dayIn(new Date(start + index * dayMs), 'UTC'));
};

/** What a budget may cost on one day: all of a daily one; of a lifetime one its share, rounded up. */
const dailyOf = ({ amount, period }: Budget, days: number): Budget['amount'] =>
  period === 'daily' ? amount : { ...amount, micros: (amount.micros + BigInt(days) - 1n) / BigInt(days) };

const spendOf = (spec: CampaignSpec | AdGroupSpec, platform: string, clientId: string): readonly DaySpend[] => {
  const { budget, schedule } = spec;
  if (budget === null) return [];
  const days = daysOf(schedule);
  const amount = dailyOf(budget, days.length);
  return days.map((day) => ({ clientId, platform, day, amount }));
};

/** What a campaign would cost, day by day. */
export const plannedSpend = ({ platform, tree }: Wanted): readonly DaySpend[] =>
  [tree.campaign, ...tree.adGroups.map(({ spec }) => spec)].flatMap((spec) =>
    spendOf(spec, platform.id, tree.campaign.clientId ?? nobody),
  );

/** What other campaigns that are on may cost, day by day. */
export function committedSpend(links: readonly Link[], exceptCampaignId: string): readonly DaySpend[] {
  const live = links.filter((link) => link.campaignId !== exceptCampaignId && link.wanted === 'on');
  const clients = new Map(
    links.flatMap(({ spec, campaignId }) =>
      spec.kind === 'campaign' ? [[campaignId, spec.clientId ?? nobody] as const] : [],
    ),
  );
  return live.flatMap(({ spec, platform, campaignId }) =>
    spec.kind === 'campaign' || spec.kind === 'adGroup'
      ? spendOf(spec, platform, clients.get(campaignId) ?? nobody)
      : [],
  );
}
