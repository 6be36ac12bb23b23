import { AdFluxError } from '@adflux/core';
import type { Call, Link } from '@adflux/core';
import type { Context } from '../context.js';
import { idOfLink } from '../plan/id-of-link.js';
import { toAdFluxError } from '../run/to-adflux-error.js';

/** What a campaign's links are to say from now on. */
export type WantedDelivery = Extract<Link['wanted'], 'on' | 'off' | 'ended'>;

async function switchLink(context: Context, link: Link, wanted: WantedDelivery, call: Call): Promise<Link> {
  const platform = context.platforms.get(link.platform);
  if (platform?.accountId !== link.accountId)
    throw new AdFluxError(
      `The campaign stands in ${link.platform} account ${link.accountId}, which this AdFlux does not serve. Pass its adapter to createAdFlux.`,
      { code: 'config', platform: link.platform },
    );
  const ref = { kind: link.kind, id: link.remoteId };
  const { delivery } = await platform.campaigns.setDelivery(ref, wanted === 'on' ? 'on' : 'off', call);
  const patch = { wanted, delivery };
  await context.storage.links.patch(idOfLink(link), patch);
  return { ...link, ...patch };
}

/**
 * Switches a campaign on its platforms, side by side. Every platform is tried, also when one fails.
 *
 * @throws AdFluxError of the first platform that failed; its message names every one.
 */
export async function switchCampaign(
  context: Context,
  links: readonly Link[],
  wanted: WantedDelivery,
  call: Call,
): Promise<readonly Link[]> {
  const ends = await Promise.allSettled(links.map((link) => switchLink(context, link, wanted, call)));
  const failures = ends.flatMap((end, index) =>
    end.status === 'rejected' ? [{ platform: links[index]?.platform ?? '', error: toAdFluxError(end.reason) }] : [],
  );
  const [first] = failures;
  if (first === undefined) return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  const lines = failures.map(({ platform, error }) => `- ${platform}: ${error.message}`);
  const { code, recovery, retryAfterMs } = first.error;
  throw new AdFluxError(
    `${String(failures.length)} of ${String(links.length)} platforms were not switched. Ask again; it is safe to repeat.\n${lines.join('\n')}`,
    { code, recovery, ...(retryAfterMs === undefined ? {} : { retryAfterMs }), cause: first.error },
  );
}
