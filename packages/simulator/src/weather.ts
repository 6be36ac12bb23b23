import type { FaultRule } from './fault-rule.js';

/** How bad the network and the platforms are. */
export type Weather = 'none' | 'some' | 'harsh';

/**
 * Ready-made fault rules: `none` is perfect, `some` is a bad day, `harsh` loses about one write in four in one way or
 * another. Reads are throttled and broken as well, since look-ups are what recovery depends on.
 *
 * @example
 * ```ts
 * import { startSimulator, weather } from '@adflux/simulator';
 *
 * const simulator = await startSimulator({ platforms: ['meta'], seed: 7, faults: weather('harsh') });
 * await simulator.close();
 * ```
 */
export const weather = (kind: Weather): readonly FaultRule[] => {
  if (kind === 'none') return [];
  const scale = kind === 'some' ? 1 : 3;
  return [
    { fault: 'throttle', probability: 0.03 * scale },
    { fault: 'http-502-html', probability: 0.01 * scale },
    { fault: 'service-error', probability: 0.005 * scale },
    { fault: 'http-502-html', probability: 0.005 * scale, applied: true, match: { write: true } },
    { fault: 'reset-before', probability: 0.01 * scale },
    { fault: 'reset-after', probability: 0.015 * scale, match: { write: true } },
    { fault: 'unreadable-body', probability: 0.005 * scale, match: { write: true } },
    { fault: 'slow', probability: 0.02 * scale, delayMs: 40 },
  ];
};
