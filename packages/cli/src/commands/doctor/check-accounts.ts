import { AdFluxError, deriveCreationKey, silentLogger } from '@adflux/core';
import type { AdPlatform } from '@adflux/core';
import type { CommandContext } from '../../command.js';
import type { AdFluxConfig } from '../../config/adflux-config.js';
import type { Check } from './check.js';

/** Looks for a campaign that nobody made: the smallest question that needs working credentials and changes nothing. */
async function checkAccount(
  { texts, signal }: CommandContext,
  { id: platform, accountId, campaigns }: AdPlatform,
): Promise<Check> {
  const about = { check: 'account', platform } as const;
  const key = deriveCreationKey({ runKey: 'doctor', platform, accountId, kind: 'campaign', localId: 'doctor' });
  try {
    await campaigns.find(key, null, { signal, logger: silentLogger });
    return { ...about, state: 'ok', message: texts.doctor.account(platform, accountId) };
  } catch (error) {
    if (!AdFluxError.isInstance(error) || error.code === 'aborted') throw error;
    return { ...about, state: 'failed', message: `${platform}: ${texts.errors[error.code]}. ${error.message}` };
  }
}

/** Whether every adapter's account answers. */
export const checkAccounts = (
  context: CommandContext,
  platforms: readonly AdPlatform[],
  isOffline: boolean,
): Promise<readonly Check[]> =>
  Promise.all(
    platforms.map(async (platform): Promise<Check> =>
      isOffline
        ? {
            check: 'account',
            platform: platform.id,
            state: 'skipped',
            message: context.texts.doctor.offline(platform.id),
          }
        : checkAccount(context, platform),
    ),
  );

/** Whether the rules and the adapters are about the same platforms, in the same currency. */
export function checkRules(
  { texts: { doctor } }: CommandContext,
  { rules }: AdFluxConfig,
  platforms: readonly AdPlatform[],
): readonly Check[] {
  const named = new Set(rules.platforms.map(({ platform }) => platform));
  const unused = platforms
    .filter(({ id }) => !named.has(id))
    .map(({ id }): Check => ({ check: 'currency', platform: id, state: 'warning', message: doctor.unused(id) }));
  const wanted = rules.platforms.map(({ platform, budget }): Check => {
    const about = { check: 'currency', platform } as const;
    const adapter = platforms.find(({ id }) => id === platform);
    if (adapter === undefined) return { ...about, state: 'failed', message: doctor.noAdapter(platform) };
    const { currency } = budget.amount;
    return currency === adapter.currency
      ? { ...about, state: 'ok', message: doctor.currency(platform, currency) }
      : { ...about, state: 'failed', message: doctor.otherCurrency(platform, currency, adapter.currency) };
  });
  return [...wanted, ...unused];
}
