import type { CodeReader } from './level-lookup.js';
import { createLevelLookup, readLevel } from './level-lookup.js';
import { readPlace } from './read-place.js';

/** Where a code comes from: the level that stands there, or a place. */
export interface CodeSource {
  readonly path: string;
  readonly by?: 'region' | 'city' | undefined;
}

/** Reads the level of a categorical feature, or of a place, as the number `resolve` gives it. */
export const readCode = ({ path, by }: CodeSource, resolve: (level: string) => number, most?: number): CodeReader =>
  by === undefined ? readLevel(path, createLevelLookup(resolve, most)) : readPlace(path, by, resolve, most);
