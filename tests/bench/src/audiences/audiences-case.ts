import type { BenchCase, BenchContext, Row } from '../bench-case.js';
import { startChild, type Child } from '../child-process.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { measureInRounds } from '../rounds.js';
import { audiencePlatforms, type AudiencePlatform } from './adapters.js';
import type { HashTimes, UploadOrder, UploadTimes } from './upload-order.js';

const read = (value: number): string => Math.round(value).toLocaleString('en');

/** An upload in a process that has done nothing else. */
async function uploadAlone(order: UploadOrder, { signal }: BenchContext): Promise<UploadTimes> {
  const child = startChild('audience-uploader', { signal });
  const times = await child.ask<UploadTimes>('upload', order);
  await child.stop();
  return times;
}

async function measureMemory(order: UploadOrder, context: BenchContext): Promise<Row> {
  const { platform, count } = order;
  // Not fewer: Snapchat takes 100,000 at once, and both sides shall have seen several batches.
  const part = count / 2;
  context.say(`audiences: memory of ${read(count)} members for ${platform}`);
  const few = await uploadAlone({ ...order, count: part }, context);
  const many = await uploadAlone(order, context);
  return {
    id: `audiences.memory.${platform}`,
    title: `peak memory of a process that uploads ${read(count)} members to ${platform} ÷ ${read(part)}`,
    ratio: spreadOf([many.megabytes / few.megabytes]),
    aim: { is: 'at most', value: 1.25 },
    notes: [
      `${read(many.megabytes)} MB against ${read(few.megabytes)} MB, of which ${read(many.before)} MB before the upload`,
    ],
  };
}

async function measureSpeed(order: UploadOrder, sink: Child, { quick, signal, say }: BenchContext): Promise<Row> {
  const { platform, count } = order;
  const child = startChild('audience-uploader', { signal });
  // Both sides once, untimed.
  await child.ask('upload', { ...order, count: count / 20 });
  await child.ask('hash', { ...order, count: count / 20 });
  await sink.ask('bytes');
  let digests = 0;
  const rounds = quick ? 1 : 3;
  const measured = await measureInRounds(['upload', 'hash'] as const, rounds, async (way) => {
    signal.throwIfAborted();
    const answer = await child.ask<UploadTimes | HashTimes>(way, order);
    if ('digests' in answer) digests = answer.digests;
    return count / (answer.milliseconds / 1_000);
  });
  await child.stop();
  const bytes = (await sink.ask<number>('bytes')) / rounds;
  const [ours, theirs] = [measured.get('upload') ?? [], measured.get('hash') ?? []];
  const speed = (rates: readonly number[]): string => read(spreadOf(rates).median);
  say(`audiences: ${platform}, ${speed(ours)} members a second`);
  return {
    id: `audiences.speed.${platform}`,
    title: `members hashed and sent to ${platform} per second ÷ hashed by node:crypto alone`,
    ratio: pairedRatios(ours, theirs),
    notes: [
      `${speed(ours)} against ${speed(theirs)} members a second`,
      `${read(count)} members, ${String(digests)} digests and ${read(bytes / count)} bytes each`,
    ],
  };
}

/** Hashing and sending members through the audience port of every adapter, against hashing alone. */
export const audiencesCase: BenchCase = {
  name: 'audiences',
  about: 'members a second hashed and sent to each platform against hashing alone, and the memory of a million',
  async run(context) {
    const sink = startChild('audience-sink', { signal: context.signal });
    const baseUrl = await sink.ask<string>('open');
    const count = context.quick ? 40_000 : 1_000_000;
    const orderFor = (platform: AudiencePlatform): UploadOrder => ({ platform, baseUrl, count });
    const rows: Row[] = [];
    for (const platform of audiencePlatforms) rows.push(await measureSpeed(orderFor(platform), sink, context));
    for (const platform of audiencePlatforms) rows.push(await measureMemory(orderFor(platform), context));
    await sink.stop();
    return rows;
  },
};
