import type { ClusterLayout } from '../cluster-layout.js';
import type { Locals } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32x4, i32, i64, local, shuffle } from './instructions.js';

/** Bits of a 32-bit word: eight vectors of four clusters. */
const vectorsPerWord = 8;

/** Code that finds a row's nearest cluster from its scores. */
export interface NearestCode {
  /** Finds the least score, and every cluster whose score is nearer to it than float32 can tell. */
  readonly find: readonly Code[];
  /** Leaves the nearest cluster's index on the stack. */
  readonly index: Code;
  /** Leaves 1 when there are several that near, else 0. */
  readonly isTie: Code;
  /** The least score, and a mask a vector of the clusters that near: local variables. */
  readonly best: number;
  readonly near: readonly number[];
}

/** `tieWidth`: a local variable of four equal f32, how far apart two scores must be to be told apart. */
export function nearestCode(
  { vectors }: ClusterLayout,
  scores: readonly number[],
  tieWidth: number,
  locals: Locals,
): NearestCode {
  const wide = vectors > vectorsPerWord;
  const word = wide ? i64 : i32;
  const best = locals.add('v128');
  const limit = locals.add('v128');
  const mask = locals.add(wide ? 'i64' : 'i32');
  const near = scores.map(() => locals.add('v128'));
  const bits = near.flatMap((lanes, index): Code[] => [
    ...[local.get(lanes), f32x4.bitmask],
    ...(wide ? [i64.fromI32] : []),
    ...(index === 0 ? [] : [word.const(4 * index), word.shl, word.or]),
  ]);
  return {
    best,
    near,
    find: [
      ...leastOf(scores, best),
      ...[local.get(best), local.get(tieWidth), f32x4.add, local.set(limit)],
      ...near.flatMap((lanes, index) => [
        ...[local.get(scores[index] ?? 0), local.get(limit), f32x4.le, local.set(lanes)],
      ]),
      ...[...bits, local.set(mask)],
    ],
    index: [...local.get(mask), ...word.ctz, ...(wide ? i64.toI32 : [])],
    isTie: [
      ...[local.get(mask), local.get(mask), word.const(1), word.sub, word.and],
      ...[word.const(0), word.ne],
    ].flat(),
  };
}

/** The least of all lanes of some vectors, in every lane of `least`. */
export function leastOf(vectors: readonly number[], least: number): readonly Code[] {
  const minimumWith = (lanes: Code): Code[] => [
    ...[local.get(least), local.get(least), local.get(least), lanes, f32x4.pmin, local.set(least)],
  ];
  return [
    ...vectors.flatMap((vector, index) =>
      index === 0
        ? [local.get(vector), local.set(least)]
        : [local.get(least), local.get(vector), f32x4.pmin, local.set(least)],
    ),
    ...minimumWith(shuffle(1, 0, 3, 2)),
    ...minimumWith(shuffle(2, 3, 0, 1)),
  ];
}
