import { AdFluxError } from '@adflux/core';
import type { Link } from '@adflux/core';
import type { Intent } from '../adflux-options.js';
import { assertAllowed } from '../access/assert-allowed.js';
import { audited } from '../audit/audited.js';
import type { Context } from '../context.js';
import { launchedPlatforms } from '../run/launched-platforms.js';
import { toAdFluxError } from '../run/to-adflux-error.js';
import { throwIfStopped } from '../run/throw-if-stopped.js';
import { skipLaunches } from './skip-launches.js';
import { switchCampaign } from './switch-campaign.js';
import type { WantedDelivery } from './switch-campaign.js';

/** Who switches a campaign, and why. */
export interface DeliveryOptions extends Intent {
  /** Aborts the requests. Repeating the call is safe. */
  readonly signal?: AbortSignal;
}

type Action = 'pause' | 'unpause' | 'end';

/** Switching on again spends money like publishing. */
const doorOf = { pause: 'pause', unpause: 'publish', end: 'end' } as const;

const wantedBy: Readonly<Record<Action, WantedDelivery>> = { pause: 'off', unpause: 'on', end: 'ended' };

async function refuseWhileAtWork({ storage }: Context, campaignId: string): Promise<void> {
  const states = ['pending', 'running', 'waiting', 'compensating'] as const;
  const [run] = await storage.runs.list({ campaignId, states, limit: 1 });
  if (run === undefined) return;
  throw new AdFluxError(
    `Run ${run.id} is not finished. Resume it to its end first; pause stops the campaign at once.`,
    { code: 'conflict' },
  );
}

/** The campaign links that an action is about. Unpausing leaves alone what was never launched: it may be incomplete. */
async function linksFor(context: Context, campaignId: string, action: Action): Promise<readonly Link[]> {
  const { storage } = context;
  const links = (await storage.links.find({ campaignId, kind: 'campaign' })).filter(
    (link) => link.delivery !== 'removed',
  );
  if (links.length === 0)
    throw new AdFluxError(`Nothing of campaign ${campaignId} stands on any platform. Publish it first.`, {
      code: 'not_found',
    });
  if (action === 'end') return links;
  const lasting = links.filter((link) => link.wanted !== 'ended');
  if (lasting.length === 0)
    throw new AdFluxError(`Campaign ${campaignId} was ended for good. Publish it as a new campaign with another id.`, {
      code: 'conflict',
    });
  if (action === 'pause') return lasting;
  const launched = launchedPlatforms(await storage.runs.list({ campaignId }));
  const ready = lasting.filter((link) => launched.has(link.platform));
  if (ready.length > 0) return ready;
  throw new AdFluxError(`Campaign ${campaignId} was never launched. Resume its run, or call update to complete it.`, {
    code: 'conflict',
  });
}

/** Pauses, unpauses or ends a campaign everywhere. */
export async function changeDelivery(
  context: Context,
  action: Action,
  campaignId: string,
  options: DeliveryOptions,
): Promise<readonly Link[]> {
  const signal = options.signal ?? new AbortController().signal;
  return audited(
    context,
    { ...options, action, campaignId },
    async () => {
      throwIfStopped(signal);
      await assertAllowed(context, doorOf[action], options);
      if (action === 'end') await refuseWhileAtWork(context, campaignId);
      const links = await linksFor(context, campaignId, action);
      const wanted = wantedBy[action];
      const call = { signal, logger: context.logger };
      if (action !== 'pause') return switchCampaign(context, links, wanted, call);
      // First the launches that are still to come, so that none undoes the pause; what is on goes off in any case.
      const skipping = await skipLaunches(context, campaignId).then(
        () => null,
        (error: unknown) => toAdFluxError(error),
      );
      const switched = await switchCampaign(context, links, wanted, call);
      if (skipping !== null) throw skipping;
      return switched;
    },
    (links) => ({
      details: {
        outcome: wantedBy[action],
        platforms: links.map(({ platform, delivery }) => ({ platform, delivery })),
      },
    }),
  );
}
