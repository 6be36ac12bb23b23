import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { Locals, WasmFunction } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32, f64, i32, i8x16, local, repeatWhile, v128, when } from './instructions.js';
import { forEachLabel } from './score-code.js';

/** The local variables that code for one row's sums works with. */
interface CountLocals {
  readonly cluster: number;
  readonly row: number;
  readonly block: number;
  readonly sums: number;
}

/**
 * Code that adds one row to a cluster's sums, or takes it away. Counts are integers and numerics lie on a grid, so the sums are
 * exact and no order of rows or threads can change them.
 */
function countCode(
  rows: RowLayout,
  clusters: ClusterLayout,
  locals: Locals,
  { cluster, row, block, sums }: CountLocals,
  sign: 1 | -1,
): readonly Code[] {
  const at2 = locals.add('i32');
  const at4 = locals.add('i32');
  const place = locals.add('i32');
  const addSign = (offset: number): Code[] => [
    ...[local.set(place), local.get(place), local.get(place), i32.load(offset)],
    ...[i32.const(sign), i32.add, i32.store(offset)],
  ];
  /** Finds the count of one level: the cluster's row in a table of `size` levels. */
  const level = (code: readonly Code[], size: number): Code[] => [
    ...[local.get(cluster), i32.const(size), i32.mul, ...code, i32.add],
    ...[i32.const(2), i32.shl, local.get(sums), i32.add],
  ];
  return [
    ...[local.get(row), i32.const(1), i32.shl, local.get(block), i32.add, local.set(at2)],
    ...[local.get(row), i32.const(2), i32.shl, local.get(block), i32.add, local.set(at4)],
    ...[local.get(cluster), i32.const(2), i32.shl, local.get(sums), i32.add, ...addSign(clusters.sizes)],
    ...rows.groupOffsets.flatMap((offset, group) => [
      ...level([local.get(at2), i32.load16(offset)], rows.groups[group]?.size ?? 0),
      ...addSign(clusters.counts[group] ?? 0),
    ]),
    ...(rows.numericCount === 0
      ? []
      : [
          ...[local.get(cluster), i32.const(8 * rows.numericCount), i32.mul, local.get(sums), i32.add],
          local.set(place),
        ]),
    ...rows.numericOffsets.flatMap((offset, column) => {
      const sum = clusters.numericSums + 8 * column;
      return [
        ...[local.get(place), local.get(place), f64.load(sum), local.get(at4), f32.load(offset), f64.fromF32],
        ...[sign === 1 ? f64.add : f64.sub, f64.store(sum)],
      ];
    }),
    ...(rows.labelLevels === 0
      ? []
      : forEachLabel(rows, locals, at4, (at) => [
          ...level([local.get(at), i32.load16()], rows.labelLevels),
          ...addSign(clusters.labelCounts),
        ])),
  ];
}

/**
 * `update(block, rows, labels, previous, sums)`: moves the rows whose cluster changed from the old cluster's sums to the new
 * one's, and counts them. A row without a cluster so far has nothing to leave. Sixteen rows are compared at once, since after a few rounds hardly any changes.
 */
export function updateFunction(rows: RowLayout, clusters: ClusterLayout): WasmFunction {
  const { clusterCount } = clusters;
  return {
    name: 'update',
    parameterCount: 5,
    result: false,
    body: (locals) => {
      const [block, count, labels, previous, sums] = [0, 1, 2, 3, 4] as const;
      const start = locals.add('i32');
      const mask = locals.add('i32');
      const row = locals.add('i32');
      const moved = locals.add('i32');
      const before = locals.add('i32');
      const now = locals.add('i32');
      const come = countCode(rows, clusters, locals, { cluster: now, row, block, sums }, 1);
      const leave = countCode(rows, clusters, locals, { cluster: before, row, block, sums }, -1);
      const at = (address: number, offset: number): Code[] => [local.get(address), local.get(offset), i32.add];
      return [
        repeatWhile(
          ...[...at(labels, start), v128.load(), ...at(previous, start), v128.load(), i8x16.ne],
          ...[i8x16.bitmask, local.tee(mask)],
          when(
            repeatWhile(
              ...[local.get(start), local.get(mask), i32.ctz, i32.add, local.set(row)],
              ...[...at(labels, row), i32.load8(), local.set(now), ...come],
              ...[
                ...at(previous, row),
                i32.load8(),
                local.tee(before),
                i32.const(clusterCount),
                i32.ne,
                when(...leave),
              ],
              ...[...at(previous, row), local.get(now), i32.store8()],
              ...[local.get(moved), i32.const(1), i32.add, local.set(moved)],
              ...[local.get(mask), local.get(mask), i32.const(1), i32.sub, i32.and, local.tee(mask)],
            ),
          ),
          ...[local.get(start), i32.const(16), i32.add, local.tee(start), local.get(count), i32.ltU],
        ),
        ...[local.get(sums), local.get(sums), i32.load(), local.get(moved), i32.add, i32.store()],
      ];
    },
  };
}
