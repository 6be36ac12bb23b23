import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What a child says: one line of JSON each. */
export type Message = Readonly<Record<string, unknown>> & { readonly event: string };

/** A process of its own, as a worker on another machine would be. */
export interface Child {
  /** The next message of this kind, also one that was said before; each is given out once. */
  said(event: string): Promise<Message>;
  signal(name: NodeJS.Signals): void;
  /** Lets a child go on that waits for its standard input. */
  go(): void;
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Runs a TypeScript program of this folder. */
export function startChild(program: string, settings: object): Child {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=adflux-source', '--import', 'tsx', file, JSON.stringify(settings)],
    { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  const given = new Set<Message>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    messages.push(JSON.parse(line) as Message);
    for (const look of [...waiting]) look();
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });

  return {
    ended,
    signal: (name) => child.kill(name),
    go: () => child.stdin.end('go\n'),
    said: (event) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const message = messages.find((each) => each.event === event && !given.has(each));
          if (message === undefined) return;
          waiting.delete(look);
          given.add(message);
          resolve(message);
        };
        waiting.add(look);
        void ended.then((how) => reject(new Error(`the child ended (${String(how)}) without saying ${event}`)));
        look();
      }),
  };
}
