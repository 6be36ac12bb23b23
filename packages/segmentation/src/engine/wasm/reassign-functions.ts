import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { WasmFunction } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32, f32x4, i32, local, repeatWhile, select, shuffle, v128, when } from './instructions.js';
import { leastOf, nearestCode } from './nearest-code.js';
import { scoreCode } from './score-code.js';

/**
 * `expired(bounds, rows, tables, list)`: lists the rows (their places in the block) whose bound the centroids' drift has passed.
 * Sixteen at a time, since most have not. Gives back the address after the list.
 */
export function expiredFunction({ drift }: ClusterLayout): WasmFunction {
  return {
    name: 'expired',
    parameterCount: 4,
    result: true,
    body: (locals) => {
      const [bounds, count, tables, list] = [0, 1, 2, 3] as const;
      const row = locals.add('i32');
      const mask = locals.add('i32');
      const limit = locals.add('v128');
      const four = (index: number): Code[] => [
        ...[local.get(bounds), v128.load(16 * index), local.get(limit), f32x4.ge, f32x4.bitmask],
        ...(index === 0 ? [] : [i32.const(4 * index), i32.shl, i32.or]),
      ];
      return [
        ...[local.get(tables), v128.load(drift.high), local.set(limit)],
        repeatWhile(
          ...[...four(0), ...four(1), ...four(2), ...four(3), i32.const(0xffff), i32.xor, local.tee(mask)],
          when(
            repeatWhile(
              ...[local.get(list), local.get(row), local.get(mask), i32.ctz, i32.add, i32.store()],
              ...[local.get(list), i32.const(4), i32.add, local.set(list)],
              ...[local.get(mask), local.get(mask), i32.const(1), i32.sub, i32.and, local.tee(mask)],
            ),
          ),
          ...[local.get(bounds), i32.const(64), i32.add, local.set(bounds)],
          ...[local.get(row), i32.const(16), i32.add, local.tee(row), local.get(count), i32.ltU],
        ),
        local.get(list),
      ];
    },
  };
}

/**
 * `reassign(block, list, end, labels, norms, bounds, tables, ties)`: as `assign` for the listed rows, and writes how far centroids
 * may have drifted before another can be nearer (Hamerly 2010). Rows with ties get no bound. Gives back the address after the ties.
 */
export function reassignFunction(rows: RowLayout, clusters: ClusterLayout): WasmFunction {
  const { drift } = clusters;
  return {
    name: 'reassign',
    parameterCount: 8,
    result: true,
    body: (locals) => {
      const [block, list, end, labels, norms, bounds, tables, ties] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
      const at2 = locals.add('i32');
      const at4 = locals.add('i32');
      const place = locals.add('i32');
      const isTie = locals.add('i32');
      const tieWidth = locals.add('v128');
      const widths = locals.add('v128');
      const far = locals.add('v128');
      const zero = locals.add('v128');
      const second = locals.add('v128');
      const distances = locals.add('v128');
      const { prepare, row, scores } = scoreCode(rows, clusters, locals, { at2, at4, tables });
      const nearest = nearestCode(clusters, scores, tieWidth, locals);
      // All ones are not a number, and never the lesser: the nearest takes no part.
      const withoutNearest = scores.flatMap((score, index) => [
        ...[local.get(score), local.get(nearest.near[index] ?? 0), v128.or, local.set(score)],
      ]);
      const times4: Code[] = [local.get(place), i32.const(2), i32.shl];
      return [
        ...[local.get(tables), v128.load(), local.set(tieWidth), ...prepare],
        ...[local.get(tables), v128.load(drift.widths), local.set(widths)],
        ...[f32.const(Infinity), f32x4.splat, local.set(far), local.get(list), local.get(end), i32.ltU],
        when(
          repeatWhile(
            ...[local.get(list), i32.load(), local.tee(place), i32.const(1), i32.shl, local.get(block), i32.add],
            ...[local.set(at2), ...times4, local.get(block), i32.add, local.set(at4)],
            ...[...row, ...nearest.find, local.get(labels), local.get(place), i32.add, nearest.index, i32.store8()],
            ...[local.get(ties), local.get(place), i32.store()],
            ...[local.get(ties), nearest.isTie, local.tee(isTie), i32.const(2), i32.shl, i32.add, local.set(ties)],
            ...[...withoutNearest, ...leastOf([far, ...scores], second)],
            // The second distance, twice, then the best, twice; each drawn towards the other by what rounding may have done.
            ...[local.get(zero), local.get(second), local.get(nearest.best), shuffle(0, 1, 4, 5)],
            ...[...times4, local.get(norms), i32.add, v128.splat32(), f32x4.add],
            ...[local.get(widths), f32x4.add, f32x4.pmax, f32x4.sqrt, local.set(distances)],
            ...[...times4, local.get(bounds), i32.add, f32.const(-Infinity)],
            ...[local.get(distances), f32x4.lane(0), local.get(distances), f32x4.lane(2), f32.sub],
            ...[local.get(tables), f32.load(drift.low), f32.add, local.get(isTie), select, f32.store()],
            ...[local.get(list), i32.const(4), i32.add, local.tee(list), local.get(end), i32.ltU],
          ),
        ),
        local.get(ties),
      ];
    },
  };
}
