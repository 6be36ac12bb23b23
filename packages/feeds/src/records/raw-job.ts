/** The fields that readers look for. */
export type RawField =
  | 'reference'
  | 'title'
  | 'description'
  | 'requirements'
  | 'company'
  | 'companyUrl'
  | 'logoUrl'
  | 'country'
  | 'region'
  | 'city'
  | 'cityCode'
  | 'place'
  | 'latitude'
  | 'longitude'
  | 'workMode'
  | 'workModeNumber'
  | 'employmentType'
  | 'experience'
  | 'education'
  | 'skills'
  | 'salary'
  | 'salaryMinimum'
  | 'salaryMaximum'
  | 'currency'
  | 'payPeriod'
  | 'applyUrl'
  | 'language'
  | 'occupation'
  | 'openings'
  | 'postedOn'
  | 'closesOn'
  | 'status';

/** One job as its feed says it: text, field by field, not yet looked at. Several skills stand on lines of their own. */
export type RawJob = { [field in RawField]?: string };

/** What is wrong with one field. */
export interface FieldProblem {
  readonly field: string;
  readonly expected: string;
}

/** What a reader made of one record: a job, a record in core's own shape, or the reason why it is neither. */
export type ReadRecord = { readonly line: number } & (
  | { readonly job: RawJob }
  | { readonly opening: Readonly<Record<string, unknown>> }
  | { readonly problem: FieldProblem; readonly reference?: string | undefined; readonly title?: string | undefined }
);

/** Reads text of one format, piece by piece. Holds no more than one record's limit. */
export interface FormatReader {
  push(text: string): readonly ReadRecord[];
  end(): readonly ReadRecord[];
  /** How many jobs the feed says it has, where it does. */
  readonly expectedCount?: number | undefined;
  /** How many characters are held back for the next piece. */
  readonly held: number;
}

/** What a record may at most be. */
export interface RecordLimits {
  /** In characters. */
  readonly recordLength: number;
  /** Elements or objects inside each other. */
  readonly depth: number;
}
