import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { WasmFunction } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32, f64, i32, local, repeatWhile, when } from './instructions.js';
import { forEachLabel } from './score-code.js';

/**
 * `settle(block, ties, end, labels, tables, rowScores)`: decides the listed rows in float64, in the same order of additions
 * as the plain engine. Of clusters that are as near as float64 can tell, the lowest index wins.
 */
export function settleFunction(rows: RowLayout, clusters: ClusterLayout): WasmFunction {
  const { clusterCount, doubles, nearTie } = clusters;
  const width = 8 * clusterCount;
  return {
    name: 'settle',
    parameterCount: 6,
    result: false,
    body: (locals) => {
      const [block, ties, end, labels, tables, rowScores] = [0, 1, 2, 3, 4, 5] as const;
      const row = locals.add('i32');
      const at2 = locals.add('i32');
      const at4 = locals.add('i32');
      const table = locals.add('i32');
      const score = locals.add('i32');
      const last = locals.add('i32');
      const best = locals.add('f64');
      const factor = locals.add('f64');

      /** Adds one row of a table to all scores. */
      const addAll = (find: readonly Code[], scaled: boolean): Code[] => [
        ...[...find, local.set(table), local.get(rowScores), local.set(score)],
        repeatWhile(
          ...[local.get(score), local.get(score), f64.load(), local.get(table), f64.load()],
          ...(scaled ? [local.get(factor), f64.mul] : []),
          ...[f64.add, f64.store(), local.get(table), i32.const(8), i32.add, local.set(table)],
          ...[local.get(score), i32.const(8), i32.add, local.tee(score), local.get(last), i32.ltU],
        ),
      ];
      const entry = (code: readonly Code[], offset: number): Code[] => [
        ...code,
        ...[i32.const(width), i32.mul, local.get(tables), i32.add, i32.const(offset), i32.add],
      ];
      const start: Code[] = [
        ...[local.get(tables), i32.const(doubles.base), i32.add, local.set(table)],
        ...[local.get(rowScores), local.set(score)],
        repeatWhile(
          ...[local.get(score), local.get(table), f64.load(), f64.store()],
          ...[local.get(table), i32.const(8), i32.add, local.set(table)],
          ...[local.get(score), i32.const(8), i32.add, local.tee(score), local.get(last), i32.ltU],
        ),
      ];
      const vector = (index: number): number => doubles.vectors + width * index;
      const groups = rows.groups.flatMap(({ columns, multipliers, levelCounts }, group) =>
        columns.flatMap((column, place) =>
          addAll(
            entry(
              [
                ...[local.get(at2), i32.load16(rows.groupOffsets[group]), i32.const(multipliers[place] ?? 1), i32.divU],
                ...[i32.const(levelCounts[place] ?? 1), i32.remU],
              ],
              vector(rows.levelStarts[column] ?? 0),
            ),
            false,
          ),
        ),
      );
      const numerics = rows.numericOffsets.flatMap((offset, column): Code[] => [
        ...[local.get(at4), f32.load(offset), f64.fromF32, local.set(factor)],
        ...addAll([local.get(tables), i32.const(vector(rows.numericStart + column)), i32.add], true),
      ]);
      const labelCode =
        rows.labelLevels === 0
          ? []
          : forEachLabel(rows, locals, at4, (at) =>
              addAll(entry([local.get(at), i32.load16()], vector(rows.labelStart)), false),
            );
      const findBest: Code[] = [
        ...[local.get(rowScores), f64.load(), local.set(best), local.get(rowScores), local.set(score)],
        repeatWhile(
          ...[local.get(best), local.get(score), f64.load(), f64.min, local.set(best)],
          ...[local.get(score), i32.const(8), i32.add, local.tee(score), local.get(last), i32.ltU],
        ),
        ...[local.get(best), local.get(tables), f64.load(nearTie), f64.add, local.set(best)],
      ];
      // From the last cluster down, so that the lowest that is near enough writes last.
      const choose: Code[] = [
        ...[local.get(last), local.set(score)],
        repeatWhile(
          ...[local.get(score), i32.const(-8), i32.add, local.tee(score), f64.load(), local.get(best), f64.le],
          when(
            ...[local.get(labels), local.get(row), i32.add, local.get(score), local.get(rowScores), i32.sub],
            ...[i32.const(3), i32.shrU, i32.store8()],
          ),
          ...[local.get(rowScores), local.get(score), i32.ltU],
        ),
      ];
      return [
        ...[local.get(rowScores), i32.const(width), i32.add, local.set(last)],
        ...[local.get(ties), local.get(end), i32.ltU],
        when(
          repeatWhile(
            ...[local.get(ties), i32.load(), local.tee(row), i32.const(1), i32.shl, local.get(block), i32.add],
            ...[local.set(at2), local.get(row), i32.const(2), i32.shl, local.get(block), i32.add, local.set(at4)],
            ...[...start, ...groups, ...numerics, ...labelCode, ...findBest, ...choose],
            ...[local.get(ties), i32.const(4), i32.add, local.tee(ties), local.get(end), i32.ltU],
          ),
        ),
      ];
    },
  };
}
