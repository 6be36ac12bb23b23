import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { tiktokIdSchema } from './tiktok-id.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

const answerSchema = z.object({
  identity_list: z.array(z.object({ identity_id: tiktokIdSchema, available_status: z.string().nullish() })).nullish(),
  page_info: z.object({ total_page: z.number().nullish() }).nullish(),
});

const PAGE_SIZE = 100;

/**
 * Makes the check, done once before the first ad, that ads may be shown from the identity of the settings. The result
 * throws AdFluxError `config` when they may not.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1740218420781057 ("Get identities", read November 2026)
 */
export function createTiktokIdentityCheck(
  client: TiktokClient,
  { identity }: Pick<ResolvedTiktokSettings, 'identity'>,
): (call: Call) => Promise<void> {
  const refuse = (what: string): never => {
    throw new AdFluxError(
      `${what} Connect the TikTok account to this ad account in TikTok Ads Manager, and set identityId and identityType to it.`,
      { code: 'config', platform: 'tiktok' },
    );
  };
  return rememberRead(async (call) => {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await client.request(
        {
          operation: 'identity.read',
          method: 'GET',
          path: '/identity/get/',
          query: {
            identity_type: identity.type,
            ...(identity.authorizedBcId === null ? {} : { identity_authorized_bc_id: identity.authorizedBcId }),
            page,
            page_size: PAGE_SIZE,
          },
          schema: answerSchema,
        },
        call,
      );
      pages = answer.page_info?.total_page ?? 1;
      const found = answer.identity_list?.find((each) => each.identity_id === identity.id);
      if (!found) continue;
      const status = found.available_status ?? 'AVAILABLE';
      if (status !== 'AVAILABLE') refuse(`Ads may not be shown from this identity at the moment (${status}).`);
      return;
    }
    refuse(`The ad account has no identity ${identity.id} of type ${identity.type}.`);
  });
}
