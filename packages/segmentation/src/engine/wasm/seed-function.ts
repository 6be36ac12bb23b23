import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { WasmFunction } from './encode-module.js';
import { f32x4, f64x2, i32, local, repeatWhile, shuffle, v128 } from './instructions.js';
import { scoreCode } from './score-code.js';

/**
 * `seed(block, first, end, norms, closest, tables, out, sums)`: for each row from `first` to before `end` and four candidates for
 * a new centroid, the squared distance to the nearest centroid if that candidate were taken; and adds them to each candidate's
 * sum in float64. Distances so far are every fourth number from `closest` on: one lane of what an earlier call wrote. What
 * rounding cannot tell from 0 is 0: a copy of a centroid is never drawn.
 */
export function seedFunction(rows: RowLayout, candidates: ClusterLayout): WasmFunction {
  return {
    name: 'seed',
    parameterCount: 8,
    result: false,
    body: (locals) => {
      const [block, row, end, norms, closest, tables, out, sums] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
      const at2 = locals.add('i32');
      const at4 = locals.add('i32');
      const distance = locals.add('v128');
      const zeroWidth = locals.add('v128');
      const low = locals.add('v128');
      const high = locals.add('v128');
      const { prepare, row: code, scores } = scoreCode(rows, candidates, locals, { at2, at4, tables });
      const next = (index: number, bytes: number) => [local.get(index), i32.const(bytes), i32.add, local.set(index)];
      return [
        ...[local.get(tables), v128.load(), local.set(zeroWidth), ...prepare],
        ...[local.get(row), i32.const(1), i32.shl, local.get(block), i32.add, local.set(at2)],
        ...[local.get(row), i32.const(2), i32.shl, local.get(block), i32.add, local.set(at4)],
        ...[local.get(sums), v128.load(), local.set(low), local.get(sums), v128.load(16), local.set(high)],
        repeatWhile(
          ...[...code, local.get(scores[0] ?? 0), local.get(norms), v128.splat32(), f32x4.add, local.set(distance)],
          ...[local.get(distance), local.get(zeroWidth), f32x4.gt, local.get(distance), v128.and, local.set(distance)],
          ...[local.get(out), local.get(closest), v128.splat32(), local.get(distance), f32x4.pmin],
          ...[local.tee(distance), v128.store()],
          ...[local.get(low), local.get(distance), f64x2.fromLowF32, f64x2.add, local.set(low)],
          ...[local.get(high), local.get(distance), local.get(distance), shuffle(2, 3, 0, 1), f64x2.fromLowF32],
          ...[f64x2.add, local.set(high)],
          ...[...next(at2, 2), ...next(at4, 4), ...next(norms, 4), ...next(closest, 16), ...next(out, 16)],
          ...[local.get(row), i32.const(1), i32.add, local.tee(row), local.get(end), i32.ltU],
        ),
        ...[local.get(sums), local.get(low), v128.store(), local.get(sums), local.get(high), v128.store(16)],
      ];
    },
  };
}
