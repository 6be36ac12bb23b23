/** Looks each thing up once, also when many ask at the same time. */
export function onceForEach<Value>(): (key: string, look: () => Promise<Value>) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key, look) => {
    const value = known.get(key) ?? look();
    known.set(key, value);
    return value;
  };
}
