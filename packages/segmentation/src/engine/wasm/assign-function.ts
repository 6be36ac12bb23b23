import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { WasmFunction } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32x4, i32, i64, local, repeatWhile, shuffle, v128 } from './instructions.js';
import { scoreCode } from './score-code.js';

/** Bits of a 32-bit word: eight vectors of four clusters. */
const vectorsPerWord = 8;

/**
 * `assign(block, rows, labels, tables, ties)`: writes each row's nearest cluster by float32 scores, and lists the rows (their
 * places in the block) where another cluster is too near to tell. Gives back the address after the list.
 */
export function assignFunction(rows: RowLayout, clusters: ClusterLayout): WasmFunction {
  return {
    name: 'assign',
    parameterCount: 5,
    result: true,
    body: (locals) => {
      const [block, count, labels, tables, ties] = [0, 1, 2, 3, 4] as const;
      const wide = clusters.vectors > vectorsPerWord;
      const at2 = locals.add('i32');
      const at4 = locals.add('i32');
      const label = locals.add('i32');
      const end = locals.add('i32');
      const best = locals.add('v128');
      const tieWidth = locals.add('v128');
      const mask = locals.add(wide ? 'i64' : 'i32');
      const word = wide ? i64 : i32;
      const { prepare, row, scores } = scoreCode(rows, clusters, locals, { at2, at4, tables });
      const minimumWith = (lanes: Code): Code[] => [
        ...[local.get(best), local.get(best), local.get(best), lanes, f32x4.pmin, local.set(best)],
      ];
      const near = scores.flatMap((score, lane): Code[] => [
        ...[local.get(score), local.get(best), f32x4.le, f32x4.bitmask],
        ...(wide ? [i64.fromI32] : []),
        ...(lane === 0 ? [] : [word.const(4 * lane), word.shl, word.or]),
      ]);
      return [
        ...[local.get(tables), v128.load(), local.set(tieWidth), ...prepare],
        ...[local.get(block), local.tee(at2), local.set(at4)],
        ...[local.get(labels), local.tee(label), local.get(count), i32.add, local.set(end)],
        repeatWhile(
          ...row,
          ...scores.flatMap((score, lane) =>
            lane === 0
              ? [local.get(score), local.set(best)]
              : [local.get(best), local.get(score), f32x4.pmin, local.set(best)],
          ),
          ...minimumWith(shuffle(1, 0, 3, 2)),
          ...minimumWith(shuffle(2, 3, 0, 1)),
          ...[local.get(best), local.get(tieWidth), f32x4.add, local.set(best)],
          ...[local.get(label), ...near, local.tee(mask), word.ctz, ...(wide ? [i64.toI32] : []), i32.store8()],
          // The list grows by one only when a second bit is set: a branch here would be guessed wrong.
          ...[local.get(ties), local.get(label), local.get(labels), i32.sub, i32.store()],
          ...[local.get(ties), local.get(mask), local.get(mask), word.const(1), word.sub, word.and],
          ...[word.const(0), word.ne, i32.const(2), i32.shl, i32.add, local.set(ties)],
          ...[local.get(at2), i32.const(2), i32.add, local.set(at2)],
          ...[local.get(at4), i32.const(4), i32.add, local.set(at4)],
          ...[local.get(label), i32.const(1), i32.add, local.tee(label), local.get(end), i32.ltU],
        ),
        local.get(ties),
      ];
    },
  };
}
