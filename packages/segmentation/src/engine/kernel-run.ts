import type { TimeSlice } from './time-slice.js';
import type { WasmCall } from './wasm/webassembly.js';

/** A function of a kernel, called many times: with the numbers of each call, then the common ones, then the thread's address. */
export interface KernelRun {
  readonly name: string;
  /** The calls' own parameters, one call after another, in shared memory (see `sharedCalls`). */
  readonly calls: Int32Array;
  /** How many of them belong to one call. */
  readonly arity: number;
  readonly common: readonly number[];
  /** Memory that one thread alone writes; as many as there are threads. */
  readonly threads: readonly number[];
}

/** Runs kernels. The order of calls, and who makes them, is open. */
export interface KernelRunner {
  run(run: KernelRun): Promise<void>;
  /** Lets go of the memory. */
  release(): void;
}

/** Calls where every thread can read them without a copy. */
export function sharedCalls(calls: readonly (readonly number[])[]): Int32Array {
  const arity = calls[0]?.length ?? 0;
  const shared = new Int32Array(new SharedArrayBuffer(4 * arity * calls.length));
  calls.forEach((call, index) => shared.set(call, index * arity));
  return shared;
}

/** Runs kernels on this thread, a slice of time after the other. */
export function createInlineRunner(functions: Readonly<Record<string, WasmCall>>, slice: TimeSlice): KernelRunner {
  return {
    run: async ({ name, calls, arity, common, threads }) => {
      const call = functions[name];
      if (call === undefined)
        throw new RangeError(`The kernel has no function ${name}; this is a fault of the engine.`);
      const tail = [...common, ...threads.slice(0, 1)];
      for (let at = 0; at < calls.length; at += arity) {
        call(...calls.subarray(at, at + arity), ...tail);
        if (slice.isOver()) await slice.rest();
      }
    },
    release: () => undefined,
  };
}
