import type { JobOpening } from '../domain/job-opening.js';
import type { RecordIssue } from '../domain/parse-record.js';
import { dayIn } from './zoned-time.js';

/**
 * What keeps a well-formed opening from being advertised now: it is not open, or its closing date is over. Empty when
 * nothing does.
 *
 * @param timeZone IANA zone of the place of work, which decides when a day is over. Default `America/Bogota`.
 */
export function checkOpening(opening: JobOpening, now: Date, timeZone = 'America/Bogota'): readonly RecordIssue[] {
  const today = dayIn(now, timeZone);
  const issues: RecordIssue[] = [];
  if (opening.status !== 'open')
    issues.push({ record: opening.id, field: 'status', expected: `open, not ${opening.status}` });
  if (opening.closesOn !== undefined && opening.closesOn < today)
    issues.push({ record: opening.id, field: 'closesOn', expected: `${today} or later, not ${opening.closesOn}` });
  return issues;
}
