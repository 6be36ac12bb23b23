import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of the bench's own that answers questions, one at a time. It ends with this process, however that ends. */
export interface Child {
  /** Rejects when the handler of that name threw, or the process is gone. */
  ask<Answer>(question: string, argument?: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

/** What a child sends back. */
export type Reply = { readonly answer: unknown } | { readonly error: string };

/** How a child is started. */
export interface ChildOptions {
  readonly signal: AbortSignal;
  /** Flags for Node, such as `--cpu-prof`. */
  readonly nodeFlags?: readonly string[];
  /** What `bundleProcess` made of it. Default: the source, over the packages' sources. */
  readonly bundle?: string;
}

/** Starts `src/processes/<name>.ts`. */
export function startChild(name: string, { signal, nodeFlags = [], bundle }: ChildOptions): Child {
  signal.throwIfAborted();
  const file = bundle ?? fileURLToPath(new URL(`./processes/${name}.ts`, import.meta.url));
  const loader = bundle === undefined ? ['--conditions=adflux-source', '--import', 'tsx'] : [];
  const child = fork(file, {
    execArgv: [...loader, ...nodeFlags],
    // The result on standard output is the bench's alone.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  signal.addEventListener('abort', kill, { once: true });
  void exited.then(() => {
    signal.removeEventListener('abort', kill);
  });

  return {
    ask: <Answer>(question: string, argument?: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        const fail = (): void => {
          reject(signal.aborted ? (signal.reason as Error) : new Error(`The ${name} process is gone.`));
        };
        if (!child.connected) {
          fail();
          return;
        }
        void exited.then(fail);
        child.once('message', (message) => {
          const reply = message as Reply;
          if ('error' in reply) reject(new Error(`${name}: ${reply.error}`));
          else resolve(reply.answer as Answer);
        });
        child.send({ question, argument });
      }),
    stop: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
