import { candidateSchema, type Candidate } from '@adflux/core';
import { createRandom, generateCandidates } from '@adflux/example-data';

/** How many are really different; the rest repeats them under other ids. */
const different = 2_000;

/** Makes up candidates, already parsed, each with an id of its own. */
export function makeCandidates(count: number): readonly Candidate[] {
  const made = generateCandidates(different, '2027-03-01', createRandom(1)).map((each) => candidateSchema.parse(each));
  return Array.from({ length: count }, (_, index) => {
    const candidate = made[index % made.length];
    if (candidate === undefined) throw new Error('No candidates were made.');
    return { ...candidate, id: `CAN-${String(index).padStart(7, '0')}` };
  });
}
