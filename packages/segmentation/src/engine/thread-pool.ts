import { Worker } from 'node:worker_threads';
import { AdFluxError } from '@adflux/core';
import type { ArenaStock } from './arena-stock.js';
import { createArenaStock } from './arena-stock.js';
import type { KernelCache } from './kernel-cache.js';
import { createKernelCache } from './kernel-cache.js';
import type { KernelRun, KernelRunner } from './kernel-run.js';
import { workerSource } from './worker-source.js';
import type { WasmMemory, WasmModule } from './wasm/webassembly.js';

const engine: unique symbol = Symbol('engine');

/** Threads, compiled kernels and memory that fits share. */
export interface ThreadPool {
  readonly threads: number;
  /** Ends the threads. Work under way fails. */
  close(): Promise<void>;
  /** For the engine alone. */
  readonly [engine]: EngineThreads;
}

/** What the engine sees of a pool. */
export interface EngineThreads {
  readonly threads: number;
  readonly kernels: KernelCache;
  readonly arenas: ArenaStock;
  /** A runner for one module on one memory; it fails with the signal's reason when that aborts. */
  runner(module: WasmModule, memory: WasmMemory, signal: AbortSignal | undefined): KernelRunner;
  close(): Promise<void>;
}

interface Pending {
  waiting: number;
  readonly resolve: () => void;
  readonly reject: (error: AdFluxError) => void;
}

/** Far beyond any number of calls: a counter set to this leaves none. */
const noneLeft = 2 ** 30;

/**
 * Starts threads for `fitKMeans` and `chooseK`, which otherwise start their own each time. Kernels stay compiled, and the memory of
 * the largest fit so far is kept for the next. Threads do not keep the process alive while idle. Close the pool when done.
 */
export function createThreadPool({ threads }: { readonly threads: number }): ThreadPool {
  const own = createEngineThreads(threads);
  return { threads, close: own.close, [engine]: own };
}

/** The engine's view of a pool. */
export const engineOf = (pool: ThreadPool): EngineThreads => pool[engine];

/** The pool with what the engine needs of it. Zero threads: kernels are kept, and run on the calling thread. */
export function createEngineThreads(threads: number, kernels: KernelCache = createKernelCache()): EngineThreads {
  const pending = new Map<number, Pending>();
  let closed = false;
  let lastId = 0;
  const fail = (cause: unknown): void => {
    const error = new AdFluxError('A segmentation thread stopped. Look at the cause, then fit again.', {
      code: 'unavailable',
      cause,
    });
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  // Without the parent's flags: a loader for TypeScript would cost each thread a third of a second, for nothing.
  const workers = Array.from({ length: threads }, () => new Worker(workerSource, { eval: true, execArgv: [] }));
  for (const worker of workers) {
    worker.unref();
    worker.on('error', fail);
    worker.on('exit', () => {
      if (pending.size > 0) fail(closed ? 'The pool was closed.' : 'The thread ended by itself.');
    });
    worker.on('message', (id: number) => {
      const job = pending.get(id);
      if (job === undefined) return;
      job.waiting -= 1;
      if (job.waiting > 0) return;
      pending.delete(id);
      job.resolve();
    });
  }

  const start = (program: number, { name, calls, arity, common, threads: own }: KernelRun, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const counter = new Int32Array(new SharedArrayBuffer(4));
      const settle = (): void => {
        signal?.removeEventListener('abort', abort);
        if (pending.size === 0) for (const worker of workers) worker.unref();
      };
      // The threads stop after the call in hand; only then may the memory be given up.
      const abort = (): void => {
        Atomics.store(counter, 0, noneLeft);
      };
      signal?.addEventListener('abort', abort, { once: true });
      pending.set(id, {
        waiting: workers.length,
        resolve: () => {
          settle();
          if (signal?.aborted === true) reject(signal.reason as Error);
          else resolve();
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      workers.forEach((worker, index) => {
        worker.ref();
        const tail = [...common, ...own.slice(index, index + 1)];
        worker.postMessage({ kind: 'run', id, program, name, calls, arity, tail, counter });
      });
    });

  let lastProgram = 0;
  return {
    threads,
    kernels,
    arenas: createArenaStock(),
    runner: (module, memory, signal) => {
      lastProgram += 1;
      const program = lastProgram;
      for (const worker of workers) worker.postMessage({ kind: 'load', program, module, memory });
      return {
        run: async (run) => {
          signal?.throwIfAborted();
          if (closed) throw new AdFluxError('The thread pool is closed. Create another.', { code: 'invalid_request' });
          await start(program, run, signal);
        },
        release: () => {
          if (!closed) for (const worker of workers) worker.postMessage({ kind: 'unload', program });
        },
      };
    },
    close: async () => {
      closed = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
