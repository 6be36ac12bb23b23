import {
  employmentTypeSchema,
  moneyFromDecimal,
  workModeSchema,
  type EmploymentType,
  type IsoDate,
  type JobOpeningInput,
  type SalaryRange,
  type WorkMode,
} from '@adflux/core';
import { employmentTypeOf, educationOf, experienceOf, workModeOf } from '../fields/work-words.js';
import { currencyOfCountry } from '../fields/currency-of-country.js';
import { parseFeedDate } from '../fields/parse-feed-date.js';
import { parseSalaryText, payPeriodOf } from '../fields/parse-salary-text.js';
import { iscoGroups } from '../occupations/isco-groups.js';
import { matchOccupation, type OccupationMatch } from '../occupations/match-occupation.js';
import { resolvePlace, type ResolvedPlace } from '../places/resolve-place.js';
import { htmlToText } from '../text/html-to-text.js';
import { remember } from '../text/remember.js';
import { shorten } from '../text/shorten.js';
import type { ResolvedDefaults } from '../feed-options.js';
import { openingId } from './opening-id.js';
import type { FieldProblem, RawJob } from './raw-job.js';

/** The record as core wants it, what keeps it from being an opening, and what was left out of it. */
export interface OpeningDraft {
  readonly input: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
  readonly warnings: readonly FieldProblem[];
}

type Notes = FieldProblem[];
type Optional<Field extends keyof JobOpeningInput> = JobOpeningInput[Field] | undefined;

const saysNothing =
  /convenir|confidencial|negoci|competitiv|experiencia|especificad|definir|acord|mostrar|^(n\/?a|no|0|-|null)$/i;

function decimalOf(text: string): string | undefined {
  const plain = text.trim();
  return /^\d+(?:\.\d{1,2})?$/.test(plain) ? plain : undefined;
}

function salaryOf(
  job: RawJob,
  country: string,
  defaults: ResolvedDefaults,
  lookUps: LookUps,
  warnings: Notes,
): Optional<'salary'> {
  const period = (job.payPeriod === undefined ? undefined : payPeriodOf(job.payPeriod)) ?? defaults.payPeriod;
  const isAtHome = country === (defaults.country ?? 'CO');
  const usual = (isAtHome ? defaults.currency : undefined) ?? currencyOfCountry(country);
  const currency = job.currency?.toUpperCase() ?? usual ?? defaults.currency ?? 'COP';
  const text = job.salary ?? '';
  try {
    const [low, high] = [job.salaryMinimum ?? job.salaryMaximum, job.salaryMaximum ?? job.salaryMinimum];
    if (low === undefined || high === undefined) {
      if (text === '') return undefined;
      const salary = lookUps.salary([currency, period, text].join('\u0000'));
      if (salary === null && !saysNothing.test(text))
        warnings.push({ field: 'salary', expected: 'an amount or a range such as $3.000.000 - $4.500.000' });
      return salary ?? undefined;
    }
    const ends = [low, high].map((end) => {
      const decimal = decimalOf(end);
      return decimal === undefined ? parseSalaryText(end, { currency })?.minimum : moneyFromDecimal(decimal, currency);
    });
    const [minimum, maximum] = ends;
    if (minimum !== undefined && maximum !== undefined)
      return minimum.micros + maximum.micros === 0n ? undefined : { minimum, maximum, period };
    warnings.push({ field: 'salary', expected: 'amounts such as 3000000 or $3.000.000' });
  } catch {
    warnings.push({ field: 'salary.currency', expected: 'a known ISO 4217 currency code such as COP' });
  }
  return undefined;
}

function dateOf(job: RawJob, field: 'postedOn' | 'closesOn', lookUps: LookUps, problems: Notes): string | undefined {
  const text = job[field];
  if (text === undefined) return undefined;
  const date = lookUps.date(text);
  if (date === null)
    problems.push({ field, expected: 'a date such as 2027-03-31, 31/03/2027 or Wed, 31 Mar 2027 10:00:00 GMT' });
  return date ?? undefined;
}

/** Looked up once for all jobs that say the same. */
interface LookUps {
  readonly occupation: (title: string) => OccupationMatch | null;
  readonly place: (key: string) => ResolvedPlace | null;
  readonly date: (text: string) => IsoDate | null;
  /** The currency that holds without another, the period that does, and the text. */
  readonly salary: (key: string) => SalaryRange | null;
  readonly workMode: (text: string) => WorkMode | undefined;
  readonly employmentType: (text: string) => EmploymentType | undefined;
}

function createLookUps(defaults: ResolvedDefaults): LookUps {
  const place = (key: string): ResolvedPlace | null => {
    const [country, region, city, cityCode, text] = key.split('\u0000').map((part) => (part === '' ? undefined : part));
    return resolvePlace({ country, region, city, cityCode, place: text }, defaults.country);
  };
  const salary = (key: string): SalaryRange | null => {
    const [currency = '', period, ...text] = key.split('\u0000');
    return parseSalaryText(text.join(' '), { currency, period: period as SalaryRange['period'] });
  };
  return {
    salary: remember(salary),
    occupation: remember(matchOccupation),
    place: remember(place),
    date: remember((text) => parseFeedDate(text, defaults)),
    workMode: remember((text) => workModeOf(text, false)),
    employmentType: remember(employmentTypeOf),
  };
}

function occupationOf(job: RawJob, { occupation }: LookUps, warnings: Notes): string | undefined {
  const given = /(?:^|\D)(\d{4})(?:\D|$)/.exec(job.occupation ?? '')?.[1];
  if (given !== undefined && iscoGroups().has(given)) return given;
  const match = occupation(job.title ?? '') ?? (job.occupation === undefined ? null : occupation(job.occupation));
  if (match !== null && match.confidence >= 0.9) return match.code;
  warnings.push({ field: 'occupationCode', expected: 'a job title that names one occupation of ISCO-08' });
  return undefined;
}

function locationOf(
  job: RawJob,
  { place }: LookUps,
  problems: Notes,
  warnings: Notes,
): JobOpeningInput['location'] | undefined {
  const key = [job.country, job.region, job.city, job.cityCode, job.place].map((part) =>
    (part ?? '').replaceAll('\u0000', ' '),
  );
  const resolved = place(key.join('\u0000'));
  if (resolved === null) {
    problems.push({ field: 'location.country', expected: 'a country by name or ISO 3166 code, or a default country' });
    return undefined;
  }
  if (resolved.warning !== undefined) warnings.push({ field: 'location.cityCode', expected: resolved.warning });
  const [latitude, longitude] = [Number(job.latitude ?? Number.NaN), Number(job.longitude ?? Number.NaN)];
  const isPoint = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPoint ? { ...resolved.location, point: { latitude, longitude } } : resolved.location;
}

function workOf(
  job: RawJob,
  defaults: ResolvedDefaults,
  lookUps: LookUps,
  warnings: Notes,
): Pick<JobOpeningInput, 'workMode' | 'employmentType'> {
  const said = job.workModeNumber ?? job.workMode;
  const mode =
    said === undefined ? undefined : job.workModeNumber === undefined ? lookUps.workMode(said) : workModeOf(said, true);
  if (said !== undefined && mode === undefined)
    warnings.push({
      field: 'workMode',
      expected: `one of ${workModeSchema.options.join(', ')}, or a common word for one`,
    });
  const kind = job.employmentType === undefined ? undefined : lookUps.employmentType(job.employmentType);
  if (job.employmentType !== undefined && kind === undefined)
    warnings.push({
      field: 'employmentType',
      expected: `one of ${employmentTypeSchema.options.join(', ')}, or a common word for one`,
    });
  const isRemote = mode === undefined && /^\W*(remoto|remote|teletrabajo)/i.test(job.place ?? job.city ?? '');
  return { workMode: mode ?? (isRemote ? 'remote' : 'on_site'), employmentType: kind ?? defaults.employmentType };
}

const listOf = (text: string | undefined, separators: RegExp, maximumLength: number): string[] =>
  text === undefined
    ? []
    : text
        .split(separators)
        .map((item) => shorten(htmlToText(item).replace(/^- /, ''), maximumLength))
        .filter((item) => item !== '')
        .slice(0, 50);

const isUrl = (text: string | undefined): boolean => text !== undefined && URL.canParse(text);

const closedWords = /^(closed|cerrad[ao]|expired|inactiv[aeo]|vencid[ao]|0|false)$/i;

function draftOf(job: RawJob, defaults: ResolvedDefaults, today: string, lookUps: LookUps): OpeningDraft {
  const problems: FieldProblem[] = [];
  const warnings: FieldProblem[] = [];
  const location = locationOf(job, lookUps, problems, warnings);
  const postedOn =
    job.postedOn === undefined ? (defaults.postedOn ?? today) : dateOf(job, 'postedOn', lookUps, problems);
  const openings = Number(job.openings ?? '1');
  const input = {
    id: openingId(job.reference, job.applyUrl, defaults.idPrefix),
    title:
      job.title === undefined ? undefined : shorten(htmlToText(job.title.slice(0, 2_000)).replace(/\s+/g, ' '), 200),
    description: job.description === undefined ? undefined : shorten(htmlToText(job.description), 20_000),
    requirements: listOf(job.requirements, /\n+/, 2_000),
    company: {
      name: job.company === undefined ? defaults.company : shorten(htmlToText(job.company), 200),
      ...(isUrl(job.companyUrl) ? { url: job.companyUrl } : {}),
      ...(isUrl(job.logoUrl) ? { logoUrl: job.logoUrl } : {}),
    },
    location,
    ...workOf(job, defaults, lookUps, warnings),
    experience: job.experience === undefined ? undefined : experienceOf(job.experience),
    education: job.education === undefined ? undefined : educationOf(job.education),
    skills: listOf(job.skills, /[\n,;|]+/, 120),
    salary: salaryOf(job, location?.country ?? 'CO', defaults, lookUps, warnings),
    applyUrl: job.applyUrl,
    language: /^[a-z]{2}(-[A-Za-z]{2})?$/.test(job.language ?? '') ? job.language : defaults.language,
    occupationCode: occupationOf(job, lookUps, warnings),
    openings: Number.isSafeInteger(openings) && openings > 0 ? openings : 1,
    postedOn,
    closesOn: dateOf(job, 'closesOn', lookUps, problems),
    status: closedWords.test(job.status ?? '') ? ('closed' as const) : ('open' as const),
  };
  return { input, problems, warnings };
}

/**
 * Makes of what a feed says what core expects. Reads leniently, never guesses: what cannot be read is left out with a warning where
 * an opening can be without it, and is a problem where it cannot. Core's schema has the last word.
 */
export function createDrafting(defaults: ResolvedDefaults, today: string): (job: RawJob) => OpeningDraft {
  const lookUps = createLookUps(defaults);
  return (job) => draftOf(job, defaults, today, lookUps);
}
