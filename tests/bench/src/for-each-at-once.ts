/** Does something with every item, so many at the same time, in their order. Stops at the first failure. */
export async function forEachAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  use: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const work = async (): Promise<void> => {
    for (const item of waiting) await use(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
