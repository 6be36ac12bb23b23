const hasToJson = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';

/**
 * Makes the copies that a store keeps: deep-frozen, and as they would come back from JSON (no `undefined` fields, `toJSON`
 * honoured, bigint kept). What is frozen can be handed out again and again without another copy, and nobody can change it.
 */
export function createFrozenCopy(): <T>(value: T) => T {
  // Specs and runs are large and are put many times: what this store froze itself is not copied again.
  const ours = new WeakSet();

  const keep = <O extends object>(copy: O): O => {
    ours.add(copy);
    return Object.freeze(copy);
  };

  const copyOf = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || ours.has(value)) return value;
    if (Array.isArray(value)) return keep(value.map((item: unknown) => copyOf(item) ?? null));
    if (hasToJson(value)) return copyOf(value.toJSON());
    const copy: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(value)) if (field !== undefined) copy[name] = copyOf(field);
    return keep(copy);
  };

  return <T>(value: T): T => copyOf(value) as T;
}
