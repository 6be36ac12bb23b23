import type { RowLayout } from '../row-layout.js';
import type { StatisticsLayout } from '../statistics-layout.js';
import type { WasmFunction } from './encode-module.js';
import { encodeModule } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32x4, f64x2, i32, local, repeatWhile, shuffle, v128, when } from './instructions.js';

/**
 * `measure(block, rows, fours, out)`: counts the rows of each fused code; and of four times `fours` rows sums each numeric column
 * and its squares in four lanes of float64, and raises its largest absolute value, lane by lane.
 */
function measureFunction(rows: RowLayout, layout: StatisticsLayout): WasmFunction {
  return {
    name: 'measure',
    parameterCount: 4,
    result: false,
    body: (locals) => {
      const [block, count, fours, out] = [0, 1, 2, 3] as const;
      const at = locals.add('i32');
      const end = locals.add('i32');
      const place = locals.add('i32');
      const value = locals.add('v128');
      const half = locals.add('v128');
      const lanes = [0, 1, 2, 3].map(() => locals.add('v128'));
      const largest = locals.add('v128');
      const [sumLow = 0, sumHigh = 0, squareLow = 0, squareHigh = 0] = lanes;
      const between = (offset: number, length: readonly Code[]): Code[] => [
        ...[local.get(block), i32.const(offset), i32.add, local.tee(at), ...length, i32.add, local.set(end)],
      ];
      const next = (bytes: number): Code[] => [
        ...[local.get(at), i32.const(bytes), i32.add, local.tee(at), local.get(end), i32.ltU],
      ];
      const groups = rows.groupOffsets.flatMap((offset, group) => [
        ...between(offset, [local.get(count), i32.const(1), i32.shl]),
        repeatWhile(
          ...[local.get(at), i32.load16(), i32.const(2), i32.shl, local.get(out), i32.add, local.tee(place)],
          ...[local.get(place), i32.load(layout.counts[group]), i32.const(1), i32.add],
          ...[i32.store(layout.counts[group]), ...next(2)],
        ),
      ]);
      const addHalf = (sum: number, square: number): Code[] => [
        ...[f64x2.fromLowF32, local.set(half), local.get(sum), local.get(half), f64x2.add, local.set(sum)],
        ...[local.get(square), local.get(half), local.get(half), f64x2.mul, f64x2.add, local.set(square)],
      ];
      const numerics = rows.numericOffsets.flatMap((offset, column) => {
        const own = layout.numerics + layout.numericBytes * column;
        return [
          ...[...lanes, largest].flatMap((lane, index) => [
            ...[local.get(out), v128.load(own + 16 * index), local.set(lane)],
          ]),
          ...between(offset, [local.get(fours), i32.const(4), i32.shl]),
          repeatWhile(
            ...[local.get(at), v128.load(), local.tee(value), ...addHalf(sumLow, squareLow)],
            ...[local.get(value), local.get(value), shuffle(2, 3, 0, 1), ...addHalf(sumHigh, squareHigh)],
            ...[local.get(largest), local.get(value), f32x4.abs, f32x4.pmax, local.set(largest), ...next(16)],
          ),
          ...[...lanes, largest].flatMap((lane, index) => [
            ...[local.get(out), local.get(lane), v128.store(own + 16 * index)],
          ]),
        ];
      });
      return [...groups, local.get(fours), when(...numerics)];
    },
  };
}

/** The function that measures rows. */
export const encodeMeasureModule = (rows: RowLayout, layout: StatisticsLayout): Uint8Array =>
  encodeModule([measureFunction(rows, layout)]);
