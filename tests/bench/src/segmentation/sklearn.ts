import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Kept between runs; not under version control. */
const environment = fileURLToPath(new URL('../../../../.cache/bench/sklearn', import.meta.url));
const script = fileURLToPath(new URL('./sklearn_server.py', import.meta.url));

/** A Python process with scikit-learn. */
export interface Sklearn {
  ask<Answer>(question: string, parameters?: object): Promise<Answer>;
  stop(): void;
}

const hasSklearn = async (python: string): Promise<boolean> => {
  try {
    await run(python, ['-c', 'import sklearn']);
    return true;
  } catch {
    return false;
  }
};

/**
 * A Python that has scikit-learn: the newest from the package index in an environment of its own, else Debian's. Null when
 * neither can be had.
 */
export async function findSklearn(say: (line: string) => void, signal: AbortSignal): Promise<string | null> {
  const own = `${environment}/bin/python`;
  if (existsSync(own) && (await hasSklearn(own))) return own;
  try {
    say('segmentation: installing scikit-learn to compare with');
    await run('python3', ['-m', 'venv', environment], { signal });
    await run(own, ['-m', 'pip', 'install', '--quiet', 'scikit-learn'], { signal });
    if (await hasSklearn(own)) return own;
  } catch (error) {
    signal.throwIfAborted();
    say(
      `segmentation: not from the package index (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''})`,
    );
  }
  const system = '/usr/bin/python3';
  if (await hasSklearn(system)) return system;
  try {
    await run('apt-get', ['install', '--yes', 'python3-sklearn'], { signal });
  } catch {
    signal.throwIfAborted();
  }
  return (await hasSklearn(system)) ? system : null;
}

/** Starts the process, on two threads. */
export function startSklearn(python: string, signal: AbortSignal): Sklearn {
  const child = spawn(python, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '2', OPENBLAS_NUM_THREADS: '2' },
    signal,
  });
  child.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async <Answer>(question: string, parameters: object = {}) => {
      child.stdin.write(`${JSON.stringify({ question, ...parameters })}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error(`scikit-learn did not answer "${question}".`);
      return JSON.parse(line.value) as Answer;
    },
    stop: () => child.stdin.end(),
  };
}
