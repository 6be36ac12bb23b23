/** Lets work on one thing go one after the other, and work on different things side by side. */
export interface SnapchatQueues {
  run<T>(id: string, work: () => Promise<T>): Promise<T>;
}

/**
 * Makes the queues of one client. An update here reads an object, changes a part and writes the whole back: two that
 * interleave would undo one another.
 */
export function createSnapchatQueues(): SnapchatQueues {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(id, work) {
      const before = last.get(id) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(id, mine);
      const leave = (): void => {
        if (last.get(id) === mine) last.delete(id);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
}
