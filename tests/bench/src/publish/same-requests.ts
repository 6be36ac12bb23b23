import { canonicalJson } from '@adflux/core';
import type { LoggedRequest } from '@adflux/simulator';

/** How many requests there were of each kind. */
export type RequestTally = ReadonlyMap<string, number>;

type Seen = Pick<LoggedRequest, 'platform' | 'method' | 'path' | 'status'>;

/** Ids differ from run to run; `act_` and `customers/` are followed by the account, which does not, but is no word either. */
const withoutIds = (text: string): string => text.replaceAll(/\d{8,}/g, '<id>');

/** Method and path of a request without ids, and without what a look-up looks for. */
export function patternOf({ platform, method, path }: Pick<LoggedRequest, 'platform' | 'method' | 'path'>): string {
  const [route = '', query = ''] = path.split('?');
  const names = [...new URLSearchParams(query).keys()].sort().join(',');
  return [platform, method, withoutIds(route) + (names === '' ? '' : `?${names}`)].join(' ');
}

/** Throws for a request that failed: then the time is not that of publishing. */
export function tallyRequests(requests: readonly Seen[]): RequestTally {
  const tally = new Map<string, number>();
  for (const request of requests) {
    const pattern = patternOf(request);
    if (request.status !== 200) throw new Error(`${pattern} was answered ${String(request.status)}.`);
    tally.set(pattern, (tally.get(pattern) ?? 0) + 1);
  }
  return tally;
}

/** A creation key of AdFlux, or what the bare loop puts in its place. */
const tag = /( |\+)·( |\+)[0-9A-Z]{10}/g;

/** Everything a request says, without what differs from run to run: ids and creation keys. Order of fields does not count. */
function contentOf(request: LoggedRequest): string {
  const { body = '', path } = request;
  const content = body.startsWith('{') ? canonicalJson(JSON.parse(body)) : body;
  return withoutIds(`${request.platform} ${request.method} ${path} ${content}`.replaceAll(tag, '$1·$2<key>'));
}

/** How often each request was made, with all it says. */
export function tallyContents(requests: readonly LoggedRequest[]): RequestTally {
  const tally = new Map<string, number>();
  for (const content of requests.map(contentOf)) tally.set(content, (tally.get(content) ?? 0) + 1);
  return tally;
}

/**
 * Throws unless both made the same requests equally often: a ratio of different work says nothing.
 *
 * @param who The one that is compared with the bare loop, for the message.
 */
export function assertSameRequests(bare: RequestTally, other: RequestTally, who: string): void {
  const differences = [...new Set([...bare.keys(), ...other.keys()])]
    .sort()
    .map((request) => ({ request, bare: bare.get(request) ?? 0, other: other.get(request) ?? 0 }))
    .filter((each) => each.bare !== each.other);
  if (differences.length === 0) return;
  const lines = differences
    .slice(0, 10)
    .map((each) => `  bare ${String(each.bare)}, ${who} ${String(each.other)}: ${each.request.slice(0, 600)}`);
  throw new Error(
    `The bare loop and ${who} did not make the same requests, so their times cannot be compared:\n${lines.join('\n')}`,
  );
}
