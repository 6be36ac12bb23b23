import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import { assignFunction } from './assign-function.js';
import type { WasmFunction } from './encode-module.js';
import { encodeModule } from './encode-module.js';
import { call, i32, local } from './instructions.js';
import { expiredFunction, reassignFunction } from './reassign-functions.js';
import { seedFunction } from './seed-function.js';
import { settleFunction } from './settle-function.js';
import { updateFunction } from './update-functions.js';

/** `label(block, rows, labels, tables, thread)`: each row's nearest cluster, ties settled. */
function labelFunction({ sumBytes, rowScores }: ClusterLayout): WasmFunction {
  return {
    name: 'label',
    parameterCount: 5,
    result: false,
    body: (locals) => {
      const [block, count, labels, tables, thread] = [0, 1, 2, 3, 4] as const;
      const ties = locals.add('i32');
      return [
        ...[local.get(block), local.get(thread), i32.const(sumBytes), i32.add, local.tee(ties)],
        ...[local.get(block), local.get(count), local.get(labels), local.get(tables), local.get(ties), call(0)],
        ...[local.get(labels), local.get(tables), local.get(thread), i32.const(rowScores), i32.add, call(1)],
      ];
    },
  };
}

/** `pass(block, rows, labels, previous, tables, thread)`: one round of Lloyd's algorithm over a block. */
const passFunction: WasmFunction = {
  name: 'pass',
  parameterCount: 6,
  result: false,
  body: () => {
    const [block, count, labels, previous, tables, thread] = [0, 1, 2, 3, 4, 5] as const;
    return [
      ...[local.get(block), local.get(count), local.get(labels), local.get(tables), local.get(thread), call(3)],
      ...[local.get(block), local.get(count), local.get(labels), local.get(previous), local.get(thread), call(2)],
    ];
  },
};

/** `passWithBounds(block, rows, labels, previous, norms, bounds, tables, thread)`: a round that looks only at rows whose bound expired. */
function passWithBoundsFunction({ sumBytes, expired, rowScores }: ClusterLayout): WasmFunction {
  return {
    name: 'passWithBounds',
    parameterCount: 8,
    result: false,
    body: (locals) => {
      const [block, count, labels, previous, norms, bounds, tables, thread] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
      const list = locals.add('i32');
      const ties = locals.add('i32');
      return [
        ...[local.get(block), local.get(thread), i32.const(expired), i32.add, local.tee(list)],
        ...[local.get(bounds), local.get(count), local.get(tables), local.get(list), call(5)],
        ...[local.get(labels), local.get(norms), local.get(bounds), local.get(tables)],
        ...[local.get(thread), i32.const(sumBytes), i32.add, local.tee(ties), call(6), local.set(list)],
        ...[local.get(block), local.get(ties), local.get(list), local.get(labels), local.get(tables)],
        ...[local.get(thread), i32.const(rowScores), i32.add, call(1)],
        ...[local.get(block), local.get(count), local.get(labels), local.get(previous), local.get(thread), call(2)],
      ];
    },
  };
}

/** The functions that assign rows and keep the sums, written for this layout of rows and number of clusters. */
export const encodePassModule = (rows: RowLayout, clusters: ClusterLayout): Uint8Array =>
  encodeModule([
    assignFunction(rows, clusters),
    settleFunction(rows, clusters),
    updateFunction(rows, clusters),
    labelFunction(clusters),
    passFunction,
    expiredFunction(clusters),
    reassignFunction(rows, clusters),
    passWithBoundsFunction(clusters),
  ]);

/** The function that weighs candidates for a centroid. */
export const encodeSeedModule = (rows: RowLayout, candidates: ClusterLayout): Uint8Array =>
  encodeModule([seedFunction(rows, candidates)]);
