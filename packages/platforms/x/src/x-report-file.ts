import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { AdFluxError } from '@adflux/core';
import { loadAssetBytes } from '@adflux/platform-kit';
import { xStatsSchema, type XStats } from './from-x-insight.js';

const unzip = promisify(gunzip);

/** Larger than any file of twenty entities and ninety days, in bytes. */
const maximumBytes = 50_000_000;

const unreadable = (message: string, cause?: unknown): AdFluxError =>
  new AdFluxError(message, { code: 'bad_response', platform: 'x', cause });

/**
 * Fetches the file of a finished job: compressed JSON on another host, which gets no credentials and is not signed for. Only
 * known hosts are asked, whatever the answer says.
 *
 * @see https://docs.x.com/x-ads-api/analytics#asynchronous-analytics (read November 2026)
 */
export async function loadXReport(url: string, hosts: readonly string[], signal: AbortSignal): Promise<XStats> {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (!hosts.includes(host))
    throw unreadable(
      `X's figures are at ${host || 'no address'}, which is not among reportHosts (${hosts.join(', ')}). Nothing was fetched.`,
    );
  const bytes = await loadAssetBytes(url, signal);
  // Some servers unpack it on the way.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    const text = isPacked ? await unzip(bytes, { maxOutputLength: maximumBytes }) : Buffer.from(bytes);
    return xStatsSchema.parse(JSON.parse(text.toString('utf8')));
  } catch (error) {
    throw unreadable("A file of X's figures cannot be read. Ask again later.", error);
  }
}
