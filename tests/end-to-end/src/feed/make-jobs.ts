import { createRandom } from '@adflux/example-data';
import { feedCompanies, feedTitles, feedTowns } from './board-words.js';
import type { FeedJob } from './feed-job.js';

/** How many jobs a board has, and how alike they are. */
export interface BoardOptions {
  readonly jobs: number;
  readonly seed: number;
  /** How many jobs share an occupation and a town, about. Platforms limit how many ad groups a campaign has (X: 100). */
  readonly perGroup: number;
}

/** One job in fifty cannot be read, and one in fifty is of an occupation that no list knows. */
const every = 50;
const isBroken = (number: number): boolean => number % every === 20;
const isUnlisted = (number: number): boolean => number % every === 7;

/** Occupations in towns, so that the first few differ in both. */
function sharedPlaces(count: number) {
  return Array.from({ length: Math.min(count, feedTitles.length * feedTowns.length) }, (_, index) => {
    const title = feedTitles[index % feedTitles.length] ?? feedTitles[0];
    const town = feedTowns[(index + Math.floor(index / feedTitles.length)) % feedTowns.length] ?? feedTowns[0];
    return { title, town };
  });
}

/**
 * Makes up the jobs of a board.
 *
 * @param from The number of the first job: later ones are new.
 */
export function makeJobs({ jobs, seed, perGroup }: BoardOptions, from: number, count: number): readonly FeedJob[] {
  const random = createRandom(seed + from);
  const places = sharedPlaces(Math.max(1, Math.ceil(jobs / perGroup)));
  return Array.from({ length: count }, (_, index): FeedJob => {
    const number = from + index;
    const { title, town } = random.pick(places);
    return {
      id: `V-${String(number)}`,
      number,
      title: isUnlisted(number) ? `Vacante especial ${String(number)}` : title[0],
      occupation: isUnlisted(number) ? null : title[1],
      town: town[0],
      region: town[1],
      company: random.pick(feedCompanies),
      salaryPesos: random.integer(15, 60) * 100_000,
      state: isBroken(number) ? 'broken' : 'open',
    };
  });
}
