import { AdFluxError, employmentTypeSchema, isoDateSchema, systemClock, type Clock } from '@adflux/core';
import { z } from 'zod';
import type { FeedFormat } from './feed-format.js';
import type { DuplicateRecord, FeedProgress, FeedWarning, QuarantinedRecord } from './feed-report.js';

const isTimeZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

const defaultsSchema = z.strictObject({
  /** ISO 3166-1 code where a job names no country. Without it such a job goes to quarantine. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a two-letter country code such as CO')
    .optional(),
  /** ISO 4217 code that a bare amount or `$` means in `country`. Default: that country's, or `COP`. */
  currency: z
    .string()
    .refine((code) => knownCurrencies.has(code), 'a known ISO 4217 currency code such as COP')
    .optional(),
  /** IANA zone in which an instant becomes a day. Default `America/Bogota`. */
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as America/Bogota').default('America/Bogota'),
  /** What `03/04/2027` means. Default `day_first`. */
  dateOrder: z.enum(['day_first', 'month_first']).default('day_first'),
  /** What an amount without a period pays for. Default `month`. */
  payPeriod: z.enum(['hour', 'day', 'week', 'month', 'year']).default('month'),
  /** BCP 47 language of the texts. Default `es`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as es or es-CO')
    .default('es'),
  /** The kind of contract where the feed says none, or one that is not known. Default `other`. */
  employmentType: employmentTypeSchema.default('other'),
  /** The employer where a job names none, for the feed of one company. */
  company: z.string().trim().min(1).max(200).optional(),
  /** The day of posting where the feed has none. Default: today in `timeZone`. */
  postedOn: isoDateSchema.optional(),
  /** Put before every reference, so that two feeds never share an id: letters, digits and `. _ : -`. Default none. */
  idPrefix: z
    .string()
    .regex(/^[\p{L}\p{N}._:-]{0,40}$/u, 'up to 40 letters, digits or . _ : -')
    .default(''),
});

const limitsSchema = z.strictObject({
  /** Bytes in all; more end the reading. Default 4 GiB. */
  totalBytes: z
    .int()
    .positive()
    .default(4 * 1_024 ** 3),
  /** Characters in one record; a longer one goes to quarantine. Default 1 MiB, which bounds the buffer. */
  recordLength: z
    .int()
    .min(1_024)
    .max(64 * 1_024 ** 2)
    .default(1_024 ** 2),
  /** Elements or objects inside each other in one record. Default 32. */
  depth: z.int().min(4).max(256).default(32),
  /** Records in all; more end the reading. Default 10 million. */
  records: z.int().positive().default(10_000_000),
});

const settingsSchema = z.strictObject({
  format: z.enum(['auto', 'xml', 'json-ld', 'csv', 'ndjson']).default('auto'),
  defaults: defaultsSchema.prefault({}),
  limits: limitsSchema.prefault({}),
});

/** What holds where a feed says nothing. */
export type FeedDefaults = z.input<typeof defaultsSchema>;
/** Defaults with their own defaults filled in. */
export type ResolvedDefaults = z.output<typeof defaultsSchema>;
/** How much of a feed is read at most. */
export type FeedLimits = z.input<typeof limitsSchema>;

/** How a feed is read. All may be left out. */
export interface FeedOptions {
  /** Default `auto`: told by the content, not by a file name. */
  readonly format?: 'auto' | FeedFormat;
  /** What holds where the feed says nothing. */
  readonly defaults?: FeedDefaults;
  /** How much is read at most. */
  readonly limits?: FeedLimits;
  /** Told of every record that is no opening, with line, field and reason. */
  readonly onQuarantine?: (record: QuarantinedRecord) => void;
  /** Told of every record that was read before. */
  readonly onDuplicate?: (record: DuplicateRecord) => void;
  /** Told of what was left out of an opening that was read. */
  readonly onWarning?: (warning: FeedWarning) => void;
  /** Told about every mebibyte, and at the end. */
  readonly onProgress?: (progress: FeedProgress) => void;
  /** Ends the reading with an error of code `aborted`. */
  readonly signal?: AbortSignal;
  /** For `defaults.postedOn`. Default: the machine's. */
  readonly clock?: Clock;
}

/** Options with everything filled in. */
export type FeedSettings = z.output<typeof settingsSchema> &
  Pick<FeedOptions, 'onQuarantine' | 'onDuplicate' | 'onWarning' | 'onProgress' | 'signal'> & {
    readonly clock: Clock;
  };

/**
 * Checks what a caller wrote and fills in the defaults.
 *
 * @throws AdFluxError `invalid_request` naming the option and what was expected.
 */
export function resolveOptions(options: FeedOptions): FeedSettings {
  const { onQuarantine, onDuplicate, onWarning, onProgress, signal, clock, ...plain } = options;
  const parsed = settingsSchema.safeParse(plain);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AdFluxError(
      `The options of readFeed do not fit. ${issues.join('; ')}. Correct them and read the feed again.`,
      {
        code: 'invalid_request',
      },
    );
  }
  return {
    ...parsed.data,
    onQuarantine,
    onDuplicate,
    onWarning,
    onProgress,
    signal,
    clock: clock ?? systemClock,
  } as FeedSettings;
}
