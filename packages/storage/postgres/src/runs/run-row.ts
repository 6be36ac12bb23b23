import { parseStoredRecord } from '@adflux/core';
import type { Run, RunState } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';

/** A run as the database gives it. */
export interface RunRow {
  readonly document: string;
  readonly state: string;
  readonly wakeAt: string | null;
  readonly updatedAt: string;
  readonly journal: string;
}

/** What of a run never changes: the document that is written once. */
export function toRunDocument(run: Run): object {
  const { state: _state, journal: _journal, wakeAt: _wakeAt, updatedAt: _updatedAt, ...document } = run;
  return document;
}

export function fromRunRow(row: RunRow): Run {
  return {
    ...parseStoredRecord<Omit<Run, 'state' | 'journal' | 'wakeAt' | 'updatedAt'>>(row.document),
    state: row.state as RunState,
    wakeAt: row.wakeAt,
    updatedAt: row.updatedAt,
    journal: parseStoredRecord<Run['journal']>(row.journal),
  };
}

/** The columns of `RunRow`, for a query over the table `runs`. */
export const runColumns = (database: Database) =>
  [
    sql<string>`runs.document::text`.as('document'),
    'runs.state',
    'runs.wake_at as wakeAt',
    'runs.updated_at as updatedAt',
    sql<string>`(
      select coalesce(json_object_agg(step_id, entry), '{}')::text
      from ${database.table('journal')} where run_id = runs.id
    )`.as('journal'),
  ] as const;
