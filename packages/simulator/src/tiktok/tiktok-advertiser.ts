import type { Reply } from '../reply.js';
import { refuse, toTikTokReply } from './tiktok-problem.js';
import { fromJson, id, list, readFields, required, text } from './tiktok-readers.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** `GET /advertiser/info/` (https://business-api.tiktok.com/portal/docs?id=1739593083610113, read November 2026). */
export const advertiserInfo = ({ account }: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields(
    { advertiser_id: id, advertiser_ids: fromJson(list(id, { min: 1, max: 100 })), fields: fromJson(list(text)) },
    input,
  );
  const foreign = required(asked.advertiser_ids, 'advertiser_ids').filter((wanted) => wanted !== account.id);
  if (foreign.length > 0) refuse(40001, `No permission to operate advertiser ${foreign.join(', ')}.`);
  const advertiser: Readonly<Record<string, unknown>> = {
    advertiser_id: account.id,
    name: account.name,
    status: 'STATUS_ENABLE',
    role: 'ROLE_ADVERTISER',
    advertiser_account_type: 'AUCTION',
    country: account.country,
    currency: account.currency,
    timezone: account.timeZone,
    display_timezone: account.timeZone,
    language: 'es',
    company: 'Simulated company',
    company_name_editable: true,
    industry: '290000',
    description: '',
    balance: 0,
    can_use_custom_identity: account.customIdentityAllowed,
    create_time: 1_700_000_000,
    rejection_reason: '',
    owner_bc_id: '7000000000000000001',
    license_no: '',
    email: '',
    telephone_number: '',
    address: '',
    contacter: '',
    promotion_area: '0',
  };
  const shown = Object.entries(advertiser).filter(
    ([name]) => asked.fields === undefined || asked.fields.includes(name),
  );
  return toTikTokReply(request, { list: [Object.fromEntries(shown)] });
};
