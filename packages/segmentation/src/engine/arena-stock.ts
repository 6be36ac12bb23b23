import type { Arena } from './arena.js';
import { createArena } from './arena.js';

/** Keeps the last arena for the next fit: the system hands out fresh memory a page at a time, slower than it is worked through. */
export interface ArenaStock {
  /** An arena of at least so many bytes, that nobody else has. */
  take(bytes: number): Arena;
  /** Puts an arena back. Whoever took it does not use it any more. */
  giveBack(arena: Arena): void;
}

/** An empty stock of arenas for kernels. */
export function createArenaStock(): ArenaStock {
  let idle: Arena | null = null;
  return {
    take: (bytes) => {
      const arena = idle;
      idle = null;
      return arena !== null && arena.bytes.length >= bytes ? arena : createArena(bytes, true);
    },
    giveBack: (arena) => {
      arena.clear();
      if (idle === null || idle.bytes.length < arena.bytes.length) idle = arena;
    },
  };
}
