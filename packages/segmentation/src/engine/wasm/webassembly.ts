/** A compiled module; opaque. */
export interface WasmModule {
  readonly [Symbol.toStringTag]: string;
}

/** Linear memory that modules on several threads share. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
}

/** A kernel as JavaScript calls it: addresses and counts in, a count out. */
export type WasmCall = (...parameters: readonly number[]) => number;

interface WasmInstance {
  readonly exports: Readonly<Record<string, WasmCall>>;
}

// The compiler's library without the DOM does not declare WebAssembly: this is the part that is used here.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => WasmMemory;
  readonly Instance: new (module: WasmModule, imports: { env: { memory: WasmMemory } }) => WasmInstance;
};

const pageBytes = 65_536;

/** Whether this process runs WebAssembly (a process started with `--jitless` does not). */
export const hasWebAssembly = (): boolean => typeof WebAssembly !== 'undefined';

/** Compiles the bytes of a module. */
export const compileModule = (bytes: Uint8Array): WasmModule => new WebAssembly.Module(bytes);

/** Memory of at least so many bytes, all zero, never growing. */
export const allocateMemory = (bytes: number): WasmMemory => {
  const pages = Math.max(1, Math.ceil(bytes / pageBytes));
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
};

/** The functions of a module, working on this memory. */
export const instantiate = (module: WasmModule, memory: WasmMemory): Readonly<Record<string, WasmCall>> =>
  new WebAssembly.Instance(module, { env: { memory } }).exports;
