import type { Clock } from '@adflux/core';
import type { BenchCase, BenchContext, Row } from '../bench-case.js';
import { createFastClock } from '../fast-clock.js';
import type { PlatformAccess } from '../publish/platform-access.js';
import { startSimulatorProcess } from '../simulator-process.js';
import { spreadOf } from '../ratios.js';
import { quotaUse, type QuotaUse } from './quota-share.js';
import { callsPerMinute, createDeclaredQuotaUser, createHeaderReader, type QuotaUser } from './quota-users.js';

/** Simulated seconds in a real one: three minutes of quota take eighteen seconds. */
const speed = 10;
/** More requests waiting than may be under way: the quota is wanted all the time. */
const callers = 16;

/** Sends requests without a pause until the time is up; what still waits for its turn then goes home. */
async function useQuota(user: QuotaUser, clock: Clock, minutes: number, stopped: AbortSignal): Promise<void> {
  const home = new AbortController();
  const send = async (): Promise<void> => {
    while (!home.signal.aborted) await user(home.signal);
  };
  const leave = (): void => {
    home.abort(new Error('The time is up.'));
  };
  stopped.addEventListener('abort', leave, { once: true });
  const working = Promise.allSettled(Array.from({ length: callers }, send));
  await Promise.race([clock.sleep(minutes * 60_000, home.signal), working]);
  leave();
  stopped.removeEventListener('abort', leave);
  const failure = (await working).find((one) => one.status === 'rejected' && !isAborted(one.reason));
  stopped.throwIfAborted();
  if (failure?.status === 'rejected') throw failure.reason;
}

const isAborted = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'aborted';

async function measureUse(
  createUser: (access: PlatformAccess, clock: Clock) => QuotaUser,
  minutes: number,
  { signal }: BenchContext,
): Promise<QuotaUse> {
  const time = { sinceMs: Date.now(), speed };
  const simulator = await startSimulatorProcess({ time, quotas: { meta: { callsPerMinute } } }, signal);
  try {
    const clock = createFastClock(time);
    await useQuota(createUser(simulator.access, clock), clock, minutes + 0.1, signal);
    return quotaUse(await simulator.requests(), callsPerMinute, minutes);
  } finally {
    await simulator.stop();
  }
}

/** How much of a quota is used by those who keep it. */
export const quotaCase: BenchCase = {
  name: 'quota',
  about: 'share of a simulated quota that is used without a single throttle',
  async run(context) {
    const minutes = context.quick ? 1 : 3;
    const rounds = context.quick ? 1 : 3;
    const measure = async (id: string, title: string, createUser: typeof createHeaderReader): Promise<Row> => {
      const uses: QuotaUse[] = [];
      for (let round = 1; round <= rounds; round++) {
        const use = await measureUse(createUser, minutes, context);
        context.say(
          `quota, ${id}, round ${String(round)}: ${use.share.toFixed(3)}, ${String(use.throttled)} throttled`,
        );
        uses.push(use);
      }
      const throttled = uses.reduce((sum, use) => sum + use.throttled, 0);
      return {
        id: `quota.${id}`,
        title,
        // One throttle and the quota was not kept: then no share of it counts.
        ratio: spreadOf(uses.map((use) => (use.throttled === 0 ? use.share : 0))),
        aim: { is: 'at least', value: 0.95 },
        notes: [
          `${String(throttled)} throttled`,
          `${String(callsPerMinute)} calls a minute for ${String(minutes)} minutes`,
        ],
      };
    };
    return [
      await measure('declared', 'calls made ÷ quota, quota declared to the kit', createDeclaredQuotaUser),
      await measure('headers', "calls made ÷ quota, Meta adapter reading the answers' headers", createHeaderReader),
    ];
  },
};
