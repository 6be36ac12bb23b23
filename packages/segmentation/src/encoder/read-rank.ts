import { foldLevel } from './fold-level.js';
import type { CodeReader } from './level-lookup.js';
import { createLevelLookup, readLevel } from './level-lookup.js';
import type { Misfit } from './misfit.js';

/** Reads the rank of an ordered level, lowest 0. */
export function readRank(path: string, levels: readonly string[]): CodeReader {
  const ranks = new Map(levels.map((level, rank) => [foldLevel(level), rank]));
  const read = readLevel(
    path,
    createLevelLookup((level) => ranks.get(foldLevel(level)) ?? -1),
  );
  const misfit: Misfit = { expected: `one of ${levels.join(', ')}` };
  return (record) => {
    const rank = read(record);
    return rank === -1 ? misfit : rank;
  };
}
