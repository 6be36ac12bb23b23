import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { WasmFunction } from './encode-module.js';
import { i32, local, repeatWhile, v128 } from './instructions.js';
import { nearestCode } from './nearest-code.js';
import { scoreCode } from './score-code.js';

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
      const at2 = locals.add('i32');
      const at4 = locals.add('i32');
      const label = locals.add('i32');
      const end = locals.add('i32');
      const tieWidth = locals.add('v128');
      const { prepare, row, scores } = scoreCode(rows, clusters, locals, { at2, at4, tables });
      const nearest = nearestCode(clusters, scores, tieWidth, locals);
      return [
        ...[local.get(tables), v128.load(), local.set(tieWidth), ...prepare],
        ...[local.get(block), local.tee(at2), local.set(at4)],
        ...[local.get(labels), local.tee(label), local.get(count), i32.add, local.set(end)],
        repeatWhile(
          ...[...row, ...nearest.find, local.get(label), nearest.index, i32.store8()],
          // The list grows by one only when there is a second one as near: a branch here would be guessed wrong.
          ...[local.get(ties), local.get(label), local.get(labels), i32.sub, i32.store()],
          ...[local.get(ties), nearest.isTie, i32.const(2), i32.shl, i32.add, local.set(ties)],
          ...[local.get(at2), i32.const(2), i32.add, local.set(at2)],
          ...[local.get(at4), i32.const(4), i32.add, local.set(at4)],
          ...[local.get(label), i32.const(1), i32.add, local.tee(label), local.get(end), i32.ltU],
        ),
        local.get(ties),
      ];
    },
  };
}
