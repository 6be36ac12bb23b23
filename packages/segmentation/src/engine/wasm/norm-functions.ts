import { layOutAxis } from '../axis-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { WasmFunction } from './encode-module.js';
import { encodeModule } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32, f64, i32, local, repeatWhile } from './instructions.js';
import { forEachLabel } from './score-code.js';

/**
 * `addAxis(block, rows, tables, norms)`: adds the terms of one axis to each row's norm (f64). `addSquaredAxis`: sums them to a
 * coordinate, and adds its square.
 */
function normFunction(rows: RowLayout, isSquared: boolean): WasmFunction {
  const axis = layOutAxis(rows);
  return {
    name: isSquared ? 'addSquaredAxis' : 'addAxis',
    parameterCount: 4,
    result: false,
    body: (locals) => {
      const [block, count, tables, norms] = [0, 1, 2, 3] as const;
      const at2 = locals.add('i32');
      const at4 = locals.add('i32');
      const end = locals.add('i32');
      const sum = locals.add('f64');
      const value = locals.add('f64');
      const addEntry = (code: readonly Code[], offset: number): Code[] => [
        ...[local.get(sum), ...code, i32.const(3), i32.shl, local.get(tables), i32.add, f64.load(offset)],
        ...[f64.add, local.set(sum)],
      ];
      const groups = rows.groupOffsets.flatMap((offset, group) =>
        addEntry([local.get(at2), i32.load16(offset)], axis.groups[group] ?? 0),
      );
      const numerics = rows.numericOffsets.flatMap((offset, column): Code[] => {
        const factors = axis.numerics + 16 * column;
        return [
          ...[local.get(sum), local.get(at4), f32.load(offset), f64.fromF32, local.tee(value), local.get(value)],
          ...[local.get(tables), f64.load(factors + 8), f64.mul, local.get(tables), f64.load(factors), f64.add],
          ...[f64.mul, f64.add, local.set(sum)],
        ];
      });
      const labels =
        rows.labelLevels === 0
          ? []
          : forEachLabel(rows, locals, at4, (at) => addEntry([local.get(at), i32.load16()], axis.labels));
      const start = isSquared ? [local.get(tables), f64.load(axis.start)] : [local.get(norms), f64.load()];
      const result = isSquared
        ? [local.get(norms), f64.load(), local.get(sum), local.get(sum), f64.mul, f64.add]
        : [local.get(sum)];
      return [
        ...[local.get(block), local.tee(at2), local.set(at4)],
        ...[local.get(norms), local.get(count), i32.const(3), i32.shl, i32.add, local.set(end)],
        repeatWhile(
          ...[...start, local.set(sum), ...groups, ...numerics, ...labels],
          ...[local.get(norms), ...result, f64.store()],
          ...[local.get(at2), i32.const(2), i32.add, local.set(at2)],
          ...[local.get(at4), i32.const(4), i32.add, local.set(at4)],
          ...[local.get(norms), i32.const(8), i32.add, local.tee(norms), local.get(end), i32.ltU],
        ),
      ];
    },
  };
}

/** `keep(sums, rows, norms, range)`: keeps norms (f64) as f32, and raises the range: their sum and the largest (f64 each). */
const keepFunction: WasmFunction = {
  name: 'keep',
  parameterCount: 4,
  result: false,
  body: (locals) => {
    const [sums, count, norms, range] = [0, 1, 2, 3] as const;
    const end = locals.add('i32');
    const value = locals.add('f64');
    const total = locals.add('f64');
    const largest = locals.add('f64');
    return [
      ...[local.get(range), f64.load(), local.set(total), local.get(range), f64.load(8), local.set(largest)],
      ...[local.get(sums), local.get(count), i32.const(3), i32.shl, i32.add, local.set(end)],
      repeatWhile(
        ...[local.get(norms), local.get(sums), f64.load(), f64.const(0), f64.max, local.tee(value), f32.fromF64],
        ...[f32.store(), local.get(total), local.get(value), f64.add, local.set(total)],
        ...[local.get(largest), local.get(value), f64.max, local.set(largest)],
        ...[local.get(norms), i32.const(4), i32.add, local.set(norms)],
        ...[local.get(sums), i32.const(8), i32.add, local.tee(sums), local.get(end), i32.ltU],
      ),
      ...[local.get(range), local.get(total), f64.store(), local.get(range), local.get(largest), f64.store(8)],
    ];
  },
};

/** The functions that sum rows' norms. */
export const encodeNormModule = (rows: RowLayout): Uint8Array =>
  encodeModule([normFunction(rows, false), normFunction(rows, true), keepFunction]);
