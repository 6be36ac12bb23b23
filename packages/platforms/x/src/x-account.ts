import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { allOf, listX, xOneSchema } from './x-list.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const accountSchema = z.object({
  timezone: z.string(),
  approval_status: z.string().nullish(),
  deleted: z.boolean().nullish(),
});

const fundingSchema = z.object({
  id: z.string(),
  currency: z.string(),
  able_to_fund: z.boolean().nullish(),
  reasons_not_able_to_fund: z.array(z.string()).nullish(),
  deleted: z.boolean().nullish(),
});
type Funding = z.infer<typeof fundingSchema>;

/** What the account says about money and time. */
export interface XAccount {
  /** IANA name of the zone its days are counted in. */
  readonly timeZone: string;
  /** Who pays for campaigns. */
  readonly fundingInstrumentId: string;
}

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'config', platform: 'x' });
};

const describe = ({ id, currency, able_to_fund: isAble, reasons_not_able_to_fund: reasons }: Funding): string =>
  `${id} (${currency}${isAble === true ? '' : `, not able to fund: ${(reasons ?? []).join(', ') || 'X gives no reason'}`})`;

/** Chooses who pays: the one that is named, or the first that can in the right currency. */
export function chooseXFunding(
  instruments: readonly Funding[],
  { currency, fundingInstrumentId }: Pick<ResolvedXSettings, 'currency' | 'fundingInstrumentId'>,
): string {
  const known = instruments.filter(({ deleted }) => deleted !== true);
  const able = known.filter((each) => each.able_to_fund === true);
  const list = known.map(describe).join('; ') || 'none';
  if (fundingInstrumentId !== null) {
    const named = known.find(({ id }) => id === fundingInstrumentId);
    if (named === undefined)
      return refuse(`X knows no funding instrument ${fundingInstrumentId} in this account. It has: ${list}.`);
    if (named.able_to_fund !== true)
      return refuse(
        `The funding instrument cannot pay: ${describe(named)}. Set it right at ads.x.com, or name another.`,
      );
    if (named.currency !== currency)
      return refuse(
        `The funding instrument ${named.id} is in ${named.currency}, the setting currency says ${currency}. Set currency to ${named.currency}.`,
      );
    return named.id;
  }
  const fitting = able.find((each) => each.currency === currency);
  if (fitting !== undefined) return fitting.id;
  const [other] = able;
  if (other !== undefined)
    return refuse(
      `The account is in ${other.currency}, the setting currency says ${currency}. Set currency to ${other.currency}.`,
    );
  return refuse(`No funding instrument of the account can pay (it has: ${list}). Add a payment method at ads.x.com.`);
}

/**
 * Reads the account once and checks that its currency is the one in the settings, before money is sent or read in it.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#funding-instruments (read November 2026)
 */
export function createXAccount(client: XClient, settings: ResolvedXSettings): (call: Call) => Promise<XAccount> {
  const path = `/accounts/${settings.accountId}`;
  return rememberRead(async (call) => {
    const account = await client.request(
      { operation: 'account.read', method: 'GET', path, schema: xOneSchema(accountSchema) },
      call,
    );
    if (account.deleted === true || (account.approval_status ?? 'ACCEPTED') !== 'ACCEPTED')
      return refuse(
        `The ad account ${settings.accountId} is ${account.deleted === true ? 'deleted' : String(account.approval_status)}, so X shows no ads of it. See ads.x.com.`,
      );
    const instruments = await allOf(
      listX(client, { operation: 'funding.list', path: `${path}/funding_instruments`, item: fundingSchema }, call),
    );
    return { timeZone: account.timezone, fundingInstrumentId: chooseXFunding(instruments, settings) };
  });
}
