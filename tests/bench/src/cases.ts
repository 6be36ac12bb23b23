import type { BenchCase } from './bench-case.js';
import { publishCase } from './publish/publish-case.js';

/** Every case, in the order in which they run. */
export const cases: readonly BenchCase[] = [publishCase];
