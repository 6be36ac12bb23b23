import type { Reply } from '../reply.js';
import { parseFieldList } from './meta-field-list.js';
import { refuse } from './meta-problem.js';
import { text } from './meta-readers.js';
import { ok, toMetaTime, type MetaCall, type MetaState } from './meta-state.js';

/** `GET /act_{id}`: the account itself (https://developers.facebook.com/docs/marketing-api/reference/ad-account, read November 2026). */
export const getAccount = (state: MetaState, { input }: MetaCall): Reply => {
  const { account, credentials } = state;
  const spentMicros = state.world
    .ofKind('campaign')
    .reduce((sum, campaign) => sum + state.metrics.spentEver(campaign.id), 0n);
  const nowMs = state.clock.nowMs();
  const offsetHours = Number(toMetaTime(state, nowMs).slice(-5)) / 100;
  const node: Readonly<Record<string, unknown>> = {
    id: `act_${account.id}`,
    account_id: account.id,
    account_status: 1,
    amount_spent: String(spentMicros / BigInt(1_000_000 / account.offset)),
    balance: '0',
    business: { id: credentials.businessId, name: 'Simulated business' },
    business_country_code: account.country,
    business_name: 'Simulated business',
    currency: account.currency,
    disable_reason: 0,
    min_campaign_group_spend_cap: String(account.minimumDailyBudget * 100),
    min_daily_budget: account.minimumDailyBudget,
    name: account.name,
    spend_cap: '0',
    timezone_name: account.timeZone,
    timezone_offset_hours_utc: offsetHours,
  };
  const fields = parseFieldList(input['fields'] === undefined ? '' : text(input['fields'], 'fields'));
  const wanted = fields.size === 0 ? ['account_id', 'id'] : [...fields.keys(), 'id'];
  for (const name of wanted) {
    if (Object.hasOwn(node, name)) continue;
    refuse({ code: 100, message: `(#100) Tried accessing nonexisting field (${name}) on node type (AdAccount)` });
  }
  return ok(Object.fromEntries(wanted.map((name) => [name, node[name]])));
};
