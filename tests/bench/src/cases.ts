import type { BenchCase } from './bench-case.js';
import { publishCase } from './publish/publish-case.js';
import { segmentationCase } from './segmentation/segmentation-case.js';

/** Every case, in the order in which they run. */
export const cases: readonly BenchCase[] = [publishCase, segmentationCase];
