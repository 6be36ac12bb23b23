import { audiencesCase } from './audiences/audiences-case.js';
import type { BenchCase } from './bench-case.js';
import { feedsCase } from './feeds/feeds-case.js';
import { importCase } from './import/import-case.js';
import { loadCase } from './load/load-case.js';
import { publishCase } from './publish/publish-case.js';
import { quotaCase } from './quota/quota-case.js';
import { segmentationCase } from './segmentation/segmentation-case.js';
import { streamCase } from './stream/stream-case.js';

/** Every case, in the order in which they run. */
export const cases: readonly BenchCase[] = [
  publishCase,
  quotaCase,
  importCase,
  loadCase,
  segmentationCase,
  streamCase,
  feedsCase,
  audiencesCase,
];
