import type { Aim, BenchCase, BenchContext, Row } from '../bench-case.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { measureInRounds } from '../rounds.js';
import { measurePublishing, type Publication } from './measure-publishing.js';
import type { Variant } from './publishers.js';
import { assertSameRequests, tallyContents, tallyRequests } from './same-requests.js';

const aims: Readonly<Record<Exclude<Variant, 'bare'>, Aim>> = {
  memory: { is: 'at most', value: 1.25 },
  pglite: { is: 'at most', value: 2 },
};
const names = { memory: 'memory storage', pglite: 'PGlite in a folder' } as const;
const storages = ['memory', 'pglite'] as const;
const variants = ['bare', ...storages] as const;
/** A real platform answers no faster. */
const platformLatencyMs = 25;

/** A few campaigns with everything that was sent written down: both say the same, word for word. */
async function rehearse(context: BenchContext, startsAt: string): Promise<void> {
  const options = { count: 60, warmUp: 2, startsAt, latencyMs: 0, recordBodies: true };
  const bare = await measurePublishing('bare', options, context);
  const memory = await measurePublishing('memory', options, context);
  assertSameRequests(tallyContents(bare.requests), tallyContents(memory.requests), 'AdFlux');
}

const seconds = (publications: readonly Publication[]): readonly number[] => publications.map((each) => each.seconds);
const cpuSeconds = (publications: readonly Publication[]): readonly number[] =>
  publications.map((each) => each.cpuSeconds);
const short = (value: number): string => value.toFixed(2);

async function measureAt(latencyMs: number, startsAt: string, context: BenchContext): Promise<readonly Row[]> {
  const { quick, say } = context;
  const options = { count: quick ? 100 : 1_000, warmUp: quick ? 20 : 100, startsAt, latencyMs };
  const speed = latencyMs === 0 ? 'instant simulator' : `answers after ${String(latencyMs)} ms`;
  const rounds = quick ? 2 : 5;
  const measured = await measureInRounds(variants, rounds, async (variant, round) => {
    const publication = await measurePublishing(variant, options, context);
    say(`publish, ${speed}, round ${String(round + 1)}, ${variant}: ${short(publication.seconds)} s`);
    return publication;
  });
  const of = (variant: Variant): readonly Publication[] => measured.get(variant) ?? [];
  const bareTallies = of('bare').map(({ requests }) => tallyRequests(requests));
  const [first] = bareTallies;
  if (first === undefined) throw new Error('The bare loop was not measured.');
  for (const tally of bareTallies) assertSameRequests(first, tally, 'a later bare loop');
  for (const storage of storages)
    for (const { requests } of of(storage)) assertSameRequests(first, tallyRequests(requests), `AdFlux on ${storage}`);

  const requestCount = [...first.values()].reduce((sum, count) => sum + count, 0);
  return storages.map((storage) => ({
    id: `publish.${storage}.${latencyMs === 0 ? 'instant' : 'latency'}`,
    title: `${String(options.count)} campaigns, ${names[storage]} ÷ bare loop, ${speed}`,
    ratio: pairedRatios(seconds(of(storage)), seconds(of('bare'))),
    aim: aims[storage],
    notes: [
      `${short(spreadOf(seconds(of(storage))).median)} s against ${short(spreadOf(seconds(of('bare'))).median)} s`,
      `processor time of the publishing process × ${short(pairedRatios(cpuSeconds(of(storage)), cpuSeconds(of('bare'))).median)}`,
      `${String(requestCount)} requests each, warm-up included`,
    ],
  }));
}

/** Publishing with AdFlux against a loop that makes the same requests and keeps nothing. */
export const publishCase: BenchCase = {
  name: 'publish',
  about: 'publishing 1,000 campaigns against a bare axios loop that makes the same requests',
  async run(context) {
    const startsAt = new Date().toISOString();
    context.say('publish: comparing the requests of both, word for word');
    await rehearse(context, startsAt);
    return [...(await measureAt(0, startsAt, context)), ...(await measureAt(platformLatencyMs, startsAt, context))];
  },
};
