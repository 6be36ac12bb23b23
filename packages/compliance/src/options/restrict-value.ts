/** Marks that nothing of a value may stay. */
export const nothing = Symbol('nothing');

/**
 * What may stay of an option's value: texts and numbers that are allowed, entries whose `id` is, and containers of such.
 * `onDrop` is told of everything that may not.
 */
export function restrictValue(value: unknown, isAllowed: (value: unknown) => boolean, onDrop: () => void): unknown {
  const drop = (): typeof nothing => {
    onDrop();
    return nothing;
  };
  if (Array.isArray(value)) {
    const kept = value
      .map((item: unknown) => restrictValue(item, isAllowed, onDrop))
      .filter((item) => item !== nothing);
    return kept.length === 0 ? nothing : kept;
  }
  if (typeof value !== 'object' || value === null) return isAllowed(value) ? value : drop();
  if ('id' in value) return isAllowed(value.id) ? value : drop();
  const fields = Object.entries(value)
    .map(([name, field]) => [name, restrictValue(field, isAllowed, onDrop)] as const)
    .filter(([, field]) => field !== nothing);
  return fields.length === 0 ? nothing : Object.fromEntries(fields);
}
