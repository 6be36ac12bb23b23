/** Waits for all, also when one fails, then throws the first failure: nothing goes on behind the caller's back. */
export async function settleAll<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  const ends = await Promise.allSettled(work);
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}
