import { found, openSnapchatWire, type SnapchatWire } from './snapchat-wire.js';
import { testKey } from './test-key.js';

/** A campaign as Snapchat stores it, with a field that nobody knew of. */
export const storedCampaign = {
  id: 'campaign-1',
  name: `Auxiliar contable · ${testKey()}`,
  ad_account_id: 'account-1',
  status: 'PAUSED',
  daily_budget_micro: 100_000_000_000,
  start_time: '2027-03-02T13:00:00.000Z',
  end_time: '2027-05-01T04:59:59.000Z',
  objective_v2_properties: { objective_v2_type: 'TRAFFIC', is_auto_generated: false },
  objective: 'BRAND_AWARENESS',
  created_at: '2027-03-01T13:00:00.000Z',
  delivery_status: ['INVALID_NOT_ACTIVE'],
  someday_new: { nested: [1] },
};

/** An account with one campaign, which a PUT replaces as a whole. `keep` says what Snapchat stores of what it is sent. */
export function accountWith(
  start: Readonly<Record<string, unknown>> = storedCampaign,
  keep: (sent: Readonly<Record<string, unknown>>, puts: number) => Readonly<Record<string, unknown>> = (sent) => sent,
): SnapchatWire & { now(): Readonly<Record<string, unknown>> } {
  let campaign = start;
  let puts = 0;
  const wire = openSnapchatWire(({ method, body, path }) => {
    if (method === 'PUT') {
      const [sent] = (body as { campaigns: Record<string, unknown>[] }).campaigns;
      campaign = keep(sent ?? {}, (puts += 1));
    }
    if (path.endsWith('/adsquads')) return { body: found('adsquads', 'adsquad', []) };
    return { body: found('campaigns', 'campaign', [campaign]) };
  });
  return { ...wire, now: () => campaign };
}
