import type { ClusterLayout } from '../cluster-layout.js';
import type { RowLayout } from '../row-layout.js';
import type { Locals } from './encode-module.js';
import type { Code } from './instructions.js';
import { f32x4, i32, local, repeatWhile, v128, when } from './instructions.js';

/** The local variables that code for one row works with. */
export interface RowLocals {
  /** Address of the block plus 2 and 4 bytes a row: the columns of codes and of numerics are found from these. */
  readonly at2: number;
  readonly at4: number;
  readonly tables: number;
}

/** Beyond this, constants of numerics are read from memory: the processor has 16 vector registers. */
const mostConstantVectors = 8;

/** Code that scores one row: `prepare` runs once, `row` leaves the scores in the local variables `scores`. */
export interface ScoreCode {
  readonly prepare: readonly Code[];
  readonly row: readonly Code[];
  readonly scores: readonly number[];
}

/** Sums look-ups and multiply-adds into one vector for every four clusters. */
export function scoreCode(rows: RowLayout, clusters: ClusterLayout, locals: Locals, from: RowLocals): ScoreCode {
  const { vectors, singles } = clusters;
  const width = 16 * vectors;
  const lanes = Array.from({ length: vectors }, (_, index) => index);
  const scores = lanes.map(() => locals.add('v128'));
  const score = (lane: number): number => scores[lane] ?? 0;
  const entry = locals.add('i32');
  const value = locals.add('v128');
  const keep = rows.numericCount * vectors <= mostConstantVectors;
  const constants = rows.numericOffsets.map(() => (keep ? lanes.map(() => locals.add('v128')) : []));
  const constantAt = (column: number, lane: number): number => singles.numerics + column * width + 16 * lane;
  const addEntry = (table: number): Code[] =>
    lanes.map((lane) =>
      [
        local.get(score(lane)),
        local.get(entry),
        v128.load(table + 16 * lane),
        f32x4.add,
        local.set(score(lane)),
      ].flat(),
    );
  const startWith = (address: number, table: number): Code[] =>
    lanes.map((lane) => [local.get(address), v128.load(table + 16 * lane), local.set(score(lane))].flat());
  const findEntry = (code: readonly Code[]): Code[] => [
    ...code,
    i32.const(width),
    i32.mul,
    local.get(from.tables),
    i32.add,
    local.set(entry),
  ];

  const prepare = constants.flatMap((column, index) =>
    column.map((constant, lane) =>
      [local.get(from.tables), v128.load(constantAt(index, lane)), local.set(constant)].flat(),
    ),
  );
  // The first group's table holds the base already.
  const row: Code[] = rows.groups.length === 0 ? startWith(from.tables, singles.base) : [];
  rows.groupOffsets.forEach((offset, group) => {
    const table = singles.groups[group] ?? 0;
    row.push(...findEntry([local.get(from.at2), i32.load16(offset)]));
    row.push(...(group === 0 ? startWith(entry, table) : addEntry(table)));
  });
  rows.numericOffsets.forEach((offset, column) => {
    row.push(local.get(from.at4), v128.splat32(offset), local.set(value));
    for (const lane of lanes) {
      const constant = constants[column]?.[lane];
      row.push(local.get(score(lane)), local.get(value));
      if (constant === undefined) row.push(local.get(from.tables), v128.load(constantAt(column, lane)));
      else row.push(local.get(constant));
      row.push(f32x4.mul, f32x4.add, local.set(score(lane)));
    }
  });
  if (rows.labelLevels > 0)
    row.push(
      ...forEachLabel(rows, locals, from.at4, (at) => [
        ...findEntry([local.get(at), i32.load16()]),
        ...addEntry(singles.labels),
      ]),
    );
  return { prepare, row, scores };
}

/** Runs code for each label of the row whose list begins at `at4`. */
export function forEachLabel(
  rows: RowLayout,
  locals: Locals,
  at4: number,
  body: (at: number) => readonly Code[],
): readonly Code[] {
  const at = locals.add('i32');
  const end = locals.add('i32');
  return [
    ...[local.get(at4), i32.load(rows.labelOffset + 4), local.set(end)],
    ...[local.get(at4), i32.load(rows.labelOffset), local.tee(at), local.get(end), i32.ltU],
    when(repeatWhile(...body(at), ...[local.get(at), i32.const(2), i32.add, local.tee(at), local.get(end), i32.ltU])),
  ];
}
