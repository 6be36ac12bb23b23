import type { Storage } from '../contracts/storage.js';
import type { TestClock } from './test-clock.js';

/** Makes the body of one test, which runs on a fresh storage. */
export type WithStorage = (body: (storage: Storage, clock: TestClock) => Promise<void>) => () => Promise<void>;
