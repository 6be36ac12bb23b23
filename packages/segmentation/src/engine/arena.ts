import type { WasmCall, WasmMemory, WasmModule } from './wasm/webassembly.js';
import { allocateMemory, instantiate } from './wasm/webassembly.js';

/** One piece of memory that everything of a fit lives in, seen as numbers of every width. Addresses are bytes. */
export interface Arena {
  /** Null when no kernel works on it: then it is plain memory of this thread. */
  readonly memory: WasmMemory | null;
  readonly bytes: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly f32: Float32Array;
  readonly f64: Float64Array;
  /** The address of so many bytes: zero in a new arena, anything in one that served before. */
  take(bytes: number): number;
  /** The functions of a kernel, working on this memory. The same kernel is made ready once. */
  load(module: WasmModule): Readonly<Record<string, WasmCall>>;
  /** Gives back all that was taken. */
  clear(): void;
}

const cacheLine = 64;
const spaced = (bytes: number): number => Math.ceil(bytes / cacheLine) * cacheLine;

/** How much an arena for these pieces must hold. */
export const arenaBytes = (pieces: readonly number[]): number =>
  pieces.reduce((sum, bytes) => sum + spaced(bytes), cacheLine);

/** Memory of a stated size; `shared` when kernels, perhaps on several threads, work on it. */
export function createArena(size: number, shared: boolean): Arena {
  const memory = shared ? allocateMemory(size) : null;
  const buffer = memory === null ? new ArrayBuffer(spaced(size)) : memory.buffer;
  // Address 0 stays free, so that a forgotten address is seen in tests as wrong numbers, not as somebody's table.
  let end = cacheLine;
  const loaded = new WeakMap<WasmModule, Readonly<Record<string, WasmCall>>>();
  return {
    memory,
    bytes: new Uint8Array(buffer),
    u16: new Uint16Array(buffer),
    u32: new Uint32Array(buffer),
    i32: new Int32Array(buffer),
    f32: new Float32Array(buffer),
    f64: new Float64Array(buffer),
    take: (bytes) => {
      const start = end;
      end += spaced(bytes);
      if (end > buffer.byteLength)
        throw new RangeError('The arena was planned too small; this is a fault of the engine.');
      return start;
    },
    load: (module) => {
      if (memory === null) throw new RangeError('No kernel works on plain memory; this is a fault of the engine.');
      const functions = loaded.get(module) ?? instantiate(module, memory);
      loaded.set(module, functions);
      return functions;
    },
    clear: () => {
      end = cacheLine;
    },
  };
}
