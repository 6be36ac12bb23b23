export { generateCandidates } from './generate-candidates.js';
export { breakOpenings } from './break-openings.js';
export { generateOpenings } from './generate-openings.js';
export { createRandom } from './random.js';
export type { Random } from './random.js';
