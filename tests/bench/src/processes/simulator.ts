import { startSimulator, type LoggedRequest, type Simulator } from '@adflux/simulator';
import { answerQuestions } from '../answer-questions.js';
import { createFastClock } from '../fast-clock.js';
import type { PlatformAccess } from '../publish/platform-access.js';
import type { SimulatorOrder } from '../simulator-process.js';

let simulator: Simulator | undefined;

answerQuestions({
  start: async ({ time, ...options }: SimulatorOrder): Promise<PlatformAccess> => {
    simulator = await startSimulator({
      recordBodies: false,
      ...options,
      ...(time === undefined ? {} : { clock: createFastClock(time) }),
      // The day's operations are not what is measured.
      accounts: { 'google-ads': { accessLevel: 'standard' } },
    });
    const urls = { meta: simulator.url('meta'), 'google-ads': simulator.url('google-ads') };
    return { urls, credentials: simulator.credentials };
  },
  requests: (): readonly LoggedRequest[] => simulator?.requests() ?? [],
});
