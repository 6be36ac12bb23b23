import { AdFluxError } from '@adflux/core';
import type { Run } from '@adflux/core';
import type { Context } from '../context.js';

/** @throws AdFluxError `config` unless there is an adapter for every account the run works on. */
export function assertServed({ platforms }: Context, run: Run): void {
  for (const { platform, accountId } of run.steps)
    if (platforms.get(platform)?.accountId !== accountId)
      throw new AdFluxError(
        `Run ${run.id} needs the ${platform} account ${accountId}, which this AdFlux does not serve. Pass its adapter to createAdFlux.`,
        { code: 'config', platform },
      );
}
