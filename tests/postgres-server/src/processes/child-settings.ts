/** What a child is told, as its one argument. */
export interface ChildSettings {
  readonly connectionString: string;
  readonly schema: string;
  readonly owner: string;
  readonly leaseMs: number;
  /** How long a step takes, in milliseconds. */
  readonly stepMs: number;
  /** What the process does to itself after its first step, as the system or a debugger might. */
  readonly fate: 'SIGKILL' | 'SIGSTOP' | null;
}

export const readSettings = (): ChildSettings => JSON.parse(process.argv[2] ?? '{}') as ChildSettings;

/** Tells the parent something. */
export const say = (event: string, details: object = {}): void => {
  process.stdout.write(`${JSON.stringify({ event, ...details })}\n`);
};

/** A connection that the server knows by its owner's name. */
export function namedConnection({ connectionString, owner }: ChildSettings): string {
  const url = new URL(connectionString);
  url.searchParams.set('application_name', owner);
  return url.toString();
}
