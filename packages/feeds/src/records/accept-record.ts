import { AdFluxError, jobOpeningSchema, parseRecord, type JobOpening } from '@adflux/core';
import { createFingerprintSet } from '../duplicates/fingerprint-set.js';
import type { FeedSettings } from '../feed-options.js';
import { maskContacts } from '../text/mask-contacts.js';
import { createDrafting, type OpeningDraft } from './create-drafting.js';
import type { FieldProblem, ReadRecord } from './raw-job.js';

/** How many records became what. */
export interface Tally {
  read: number;
  accepted: number;
  quarantined: number;
  duplicates: number;
  warnings: number;
}

/** Decides about one record after the other. */
export interface Acceptance {
  readonly tally: Readonly<Tally>;
  /** The opening, or null when the record is none or was read before. */
  accept(record: ReadRecord): JobOpening | null;
}

const rootOf = (field: string): string => /^[^.[]*/.exec(field)?.[0] ?? '';
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What makes two openings say the same: company, title, place and text, whatever their ids. */
const contentOf = ({ company, title, location, description }: JobOpening): string =>
  [company.name, title, location.country, location.city ?? '', description].join('\n').toLowerCase();

/** Checks records, finds duplicates, and keeps the count. */
export function createAcceptance(settings: FeedSettings, today: string): Acceptance {
  const tally: Tally = { read: 0, accepted: 0, quarantined: 0, duplicates: 0, warnings: 0 };
  const draft = createDrafting(settings.defaults, today);
  const references = createFingerprintSet();
  const contents = createFingerprintSet();

  const quarantine = (line: number, issues: readonly FieldProblem[], reference?: string, title?: string): null => {
    const [first] = issues;
    tally.quarantined += 1;
    settings.onQuarantine?.({
      line,
      number: tally.read,
      ...(reference === undefined ? {} : { reference: reference.slice(0, 128) }),
      field: first?.field ?? '',
      reason: first?.expected ?? 'a job opening',
      issues,
      excerpt: maskContacts(title ?? '', 120),
    });
    return null;
  };
  const draftOf = (record: ReadRecord): OpeningDraft | null => {
    if ('opening' in record) return { input: record.opening, problems: [], warnings: [] };
    return 'job' in record ? draft(record.job) : null;
  };
  const isDuplicate = (line: number, opening: JobOpening): boolean => {
    const by = !references.add(opening.id) ? 'reference' : contents.add(contentOf(opening)) ? undefined : 'content';
    if (by === undefined) return false;
    tally.duplicates += 1;
    settings.onDuplicate?.({ line, number: tally.read, id: opening.id, by });
    return true;
  };

  return {
    tally,
    accept: (record) => {
      const { line } = record;
      tally.read += 1;
      if (tally.read > settings.limits.records)
        throw new AdFluxError(
          `The feed has more than ${String(settings.limits.records)} records. If that is right, raise limits.records and read it again.`,
          { code: 'invalid_request' },
        );
      if ('problem' in record) return quarantine(line, [record.problem], record.reference, record.title);
      const drafted = draftOf(record);
      if (drafted === null) return null;
      const { input, problems, warnings } = drafted;
      const result = parseRecord(jobOpeningSchema, input, `line ${String(line)}`);
      if (!result.ok || problems.length > 0) {
        const told = new Set(problems.map(({ field }) => rootOf(field)));
        const further = result.ok ? [] : result.issues.filter(({ field }) => !told.has(rootOf(field)));
        const issues = [...problems, ...further.map(({ field, expected }) => ({ field, expected }))];
        const reference = 'job' in record ? record.job.reference : textOf(input['id']);
        return quarantine(line, issues, reference, textOf(input['title']));
      }
      const opening: JobOpening = result.record;
      if (isDuplicate(line, opening)) return null;
      tally.accepted += 1;
      tally.warnings += warnings.length;
      for (const warning of warnings) settings.onWarning?.({ line, number: tally.read, id: opening.id, ...warning });
      return opening;
    },
  };
}
