import type { ClusterLayout } from './cluster-layout.js';
import type { RowLayout } from './row-layout.js';
import { layOutStatistics } from './statistics-layout.js';
import { encodeFuseModule } from './wasm/fuse-function.js';
import { encodeMeasureModule } from './wasm/measure-function.js';
import { encodeNormModule } from './wasm/norm-functions.js';
import { encodePassModule, encodeSeedModule } from './wasm/pass-module.js';
import type { WasmModule } from './wasm/webassembly.js';
import { compileModule } from './wasm/webassembly.js';

/** Kernels already compiled, by the shape they were written for. V8 goes on improving a module while it is used. */
export interface KernelCache {
  pass(rows: RowLayout, clusters: ClusterLayout): WasmModule;
  seed(rows: RowLayout, candidates: ClusterLayout): WasmModule;
  norms(rows: RowLayout): WasmModule;
  measure(rows: RowLayout): WasmModule;
  fuse(): WasmModule;
}

const mostModules = 64;

/** An empty cache, which drops the oldest module when it is full. */
export function createKernelCache(): KernelCache {
  const modules = new Map<string, WasmModule>();
  const find = (key: string, encode: () => Uint8Array): WasmModule => {
    const known = modules.get(key);
    if (known !== undefined) return known;
    const module = compileModule(encode());
    const [oldest] = modules.keys();
    if (modules.size >= mostModules && oldest !== undefined) modules.delete(oldest);
    modules.set(key, module);
    return module;
  };
  const shapeOf = (rows: RowLayout, clusters?: ClusterLayout): string => {
    const groups = rows.groups.map(({ columns, levelCounts }) => `${columns.join()}:${levelCounts.join()}`).join(';');
    return [rows.blockRows, groups, rows.numericCount, rows.labelLevels, clusters?.clusterCount].join('/');
  };
  return {
    pass: (rows, clusters) => find(`pass ${shapeOf(rows, clusters)}`, () => encodePassModule(rows, clusters)),
    seed: (rows, candidates) => find(`seed ${shapeOf(rows, candidates)}`, () => encodeSeedModule(rows, candidates)),
    norms: (rows) => find(`norms ${shapeOf(rows)}`, () => encodeNormModule(rows)),
    measure: (rows) => find(`measure ${shapeOf(rows)}`, () => encodeMeasureModule(rows, layOutStatistics(rows))),
    fuse: () => find('fuse', encodeFuseModule),
  };
}
