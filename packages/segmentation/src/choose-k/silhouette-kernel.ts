import type { WasmFunction } from '../engine/wasm/encode-module.js';
import { encodeModule } from '../engine/wasm/encode-module.js';
import type { Code } from '../engine/wasm/instructions.js';
import {
  call,
  f32,
  f32x4,
  f64,
  i8x16,
  i32,
  local,
  repeatWhile,
  shuffle,
  v128,
  when,
  widen,
} from '../engine/wasm/instructions.js';
import type { DistancePlan } from './distance-plan.js';
import type { SilhouetteMemory } from './silhouette-memory.js';
import { threadParts } from './silhouette-memory.js';

const quarters = [0, 1, 2, 3] as const;

/**
 * `block(first, last, start, end, symmetric, rowSums, columnSums)`: distances of rows `first` to `last` from all places `start` to
 * `end`, sixteen at once. Each row's sum goes to `rowSums`; when `symmetric`, each distance is added to its column's sum too.
 */
function blockFunction(plan: DistancePlan, memory: SilhouetteMemory): WasmFunction {
  return {
    name: 'block',
    parameterCount: 7,
    result: false,
    body: (locals) => {
      const [first, last, start, end, symmetric, rowSums, columnSums] = [0, 1, 2, 3, 4, 5, 6] as const;
      const place = locals.add('i32');
      const place4 = locals.add('i32');
      const row4 = locals.add('i32');
      const sum = locals.add('v128');
      const count = locals.add('v128');
      const half = locals.add('v128');
      const value = locals.add('v128');
      const weights = plan.classes.map(() => locals.add('v128'));
      const distances = quarters.map(() => locals.add('v128'));
      const distance = (quarter: number): number => distances[quarter] ?? 0;

      const countDifferences = plan.classes.flatMap(({ planes }, index): Code[] => {
        const counted = planes.flatMap(({ kind }, plane): Code[] => {
          const address = memory.planes[index]?.[plane] ?? 0;
          const pair = [local.get(place), v128.load(address), local.get(first), v128.splat8(address)];
          const differences = kind === 'codes' ? [...pair, i8x16.ne] : [...pair, v128.xor, i8x16.popcnt];
          if (plane > 0)
            return [local.get(count), ...differences, kind === 'codes' ? i8x16.sub : i8x16.add, local.set(count)];
          return kind === 'codes' ? [...differences, i8x16.abs, local.set(count)] : [...differences, local.set(count)];
        });
        const quarter = (from: Code, to: Code, at: number): Code[] => [
          ...(index === 0 ? [] : [local.get(distance(at))]),
          ...[local.get(count), from, to, f32x4.fromI32, local.get(weights[index] ?? 0), f32x4.mul],
          ...(index === 0 ? [] : [f32x4.add]),
          local.set(distance(at)),
        ];
        return [
          ...counted,
          ...quarter(widen.low8, widen.low16, 0),
          ...quarter(widen.low8, widen.high16, 1),
          ...quarter(widen.high8, widen.low16, 2),
          ...quarter(widen.high8, widen.high16, 3),
        ];
      });
      const startAtZero =
        plan.classes.length > 0 ? [] : quarters.flatMap((at) => [f32.const(0), f32x4.splat, local.set(distance(at))]);
      const addCoordinates = memory.coordinates.flatMap((address): Code[] => [
        ...[local.get(row4), v128.splat32(address), local.set(value)],
        ...quarters.flatMap((at) => [
          ...[local.get(distance(at)), local.get(place4), v128.load(address + 16 * at), local.get(value), f32x4.sub],
          ...[local.tee(half), local.get(half), f32x4.mul, f32x4.add, local.set(distance(at))],
        ]),
      ]);
      const finish = quarters.flatMap((at): Code[] => [
        ...[local.get(distance(at)), f32x4.sqrt, local.get(place4), v128.load(memory.mask + 16 * at), v128.and],
        ...[local.tee(distance(at)), local.get(sum), f32x4.add, local.set(sum)],
      ]);
      const addToColumns = quarters.flatMap((at): Code[] => [
        ...[local.get(columnSums), local.get(place4), i32.add, local.get(columnSums), local.get(place4), i32.add],
        ...[v128.load(16 * at), local.get(distance(at)), f32x4.add, v128.store(16 * at)],
      ]);
      return [
        ...plan.classes.flatMap(({ weight }, index) => [
          f32.const(weight),
          f32x4.splat,
          local.set(weights[index] ?? 0),
        ]),
        repeatWhile(
          ...[f32.const(0), f32x4.splat, local.set(sum), local.get(start), local.tee(place), i32.const(2), i32.shl],
          ...[local.set(place4), local.get(first), i32.const(2), i32.shl, local.set(row4)],
          repeatWhile(
            ...[...countDifferences, ...startAtZero, ...addCoordinates, ...finish],
            ...[local.get(symmetric), when(...addToColumns)],
            ...[local.get(place4), i32.const(64), i32.add, local.set(place4)],
            ...[local.get(place), i32.const(16), i32.add, local.tee(place), local.get(end), i32.ltU],
          ),
          ...[local.get(sum), local.get(sum), local.get(sum), shuffle(2, 3, 0, 1), f32x4.add, local.set(sum)],
          ...[local.get(rowSums), local.get(sum), local.get(sum), local.get(sum), shuffle(1, 0, 3, 2), f32x4.add],
          ...[f32x4.lane(0), f32.store(), local.get(rowSums), i32.const(4), i32.add, local.set(rowSums)],
          ...[local.get(first), i32.const(1), i32.add, local.tee(first), local.get(last), i32.ltU],
        ),
      ];
    },
  };
}

/**
 * `fold(values, place, end, targets, sums)`: adds the distances of each place to its sums over the clusters that `targets` names,
 * one a labeling, and clears them.
 */
function foldFunction({ labelingCount, sumWidth }: SilhouetteMemory): WasmFunction {
  return {
    name: 'fold',
    parameterCount: 5,
    result: false,
    body: (locals) => {
      const [values, place, end, targets, sums] = [0, 1, 2, 3, 4] as const;
      const row = locals.add('i32');
      const at = locals.add('i32');
      const value = locals.add('f64');
      const labelings = Array.from({ length: labelingCount }, (_, index) => index);
      return [
        ...[local.get(place), i32.const(8 * sumWidth), i32.mul, local.get(sums), i32.add, local.set(row)],
        repeatWhile(
          ...[local.get(values), f32.load(), f64.fromF32, local.set(value)],
          ...[local.get(values), f32.const(0), f32.store()],
          ...labelings.flatMap((labeling) => [
            ...[local.get(row), local.get(targets), i32.load(4 * labeling), i32.add, local.tee(at)],
            ...[local.get(at), f64.load(), local.get(value), f64.add, f64.store()],
          ]),
          ...[local.get(values), i32.const(4), i32.add, local.set(values)],
          ...[local.get(row), i32.const(8 * sumWidth), i32.add, local.set(row)],
          ...[local.get(place), i32.const(1), i32.add, local.tee(place), local.get(end), i32.ltU],
        ),
      ];
    },
  };
}

/**
 * `sweep(run, from, to, thread)`: distances of one run from the runs `from` to `to`, each pair once, folded into the sums of both.
 */
function sweepFunction(memory: SilhouetteMemory): WasmFunction {
  const { rows, columns } = threadParts(memory.placeCount, memory.sumWidth);
  return {
    name: 'sweep',
    parameterCount: 4,
    result: false,
    body: (locals) => {
      const [run, from, to, thread] = [0, 1, 2, 3] as const;
      const first = locals.add('i32');
      const last = locals.add('i32');
      const start = locals.add('i32');
      const end = locals.add('i32');
      const bounds = (index: number, low: number, high: number): Code[] => [
        ...[local.get(index), i32.const(8), i32.mul, local.tee(low), i32.load(memory.runs + 4), local.set(high)],
        ...[local.get(low), i32.load(memory.runs), local.set(low)],
      ];
      const targetsOf = (index: number): Code[] => [
        ...[local.get(index), i32.const(4 * memory.labelingCount), i32.mul, i32.const(memory.targets), i32.add],
      ];
      const inThread = (offset: number): Code[] => [local.get(thread), i32.const(offset), i32.add];
      return [
        ...bounds(run, first, last),
        repeatWhile(
          ...bounds(from, start, end),
          ...[local.get(first), local.get(last), local.get(start), local.get(end)],
          ...[local.get(run), local.get(from), i32.ne, ...inThread(rows), ...inThread(columns), call(0)],
          ...[...inThread(rows), local.get(first), local.get(last), ...targetsOf(from), local.get(thread), call(1)],
          ...[local.get(run), local.get(from), i32.ne],
          when(
            ...[...inThread(columns), local.get(start), i32.const(2), i32.shl, i32.add, local.get(start)],
            ...[local.get(end), ...targetsOf(run), local.get(thread), call(1)],
          ),
          ...[local.get(from), i32.const(1), i32.add, local.tee(from), local.get(to), i32.ltU],
        ),
      ];
    },
  };
}

/** The functions that sum distances between rows, written for this plan and where it lies in memory. */
export const encodeSilhouetteModule = (plan: DistancePlan, memory: SilhouetteMemory): Uint8Array =>
  encodeModule([blockFunction(plan, memory), foldFunction(memory), sweepFunction(memory)]);
