import { formatMoney } from '../domain/money-format.js';
import type { JobOpening } from '../domain/job-opening.js';
import type { SalaryRange } from '../domain/salary.js';
import { fitText } from './fit-text.js';

/** The words of an ad for an opening. */
export interface OpeningCopy {
  readonly headlines: readonly string[];
  readonly descriptions: readonly string[];
  readonly primaryText: string;
  readonly keywords: readonly string[];
}

const phrases = {
  es: {
    jobIn: (place: string) => `Empleo en ${place}`,
    apply: 'Postúlate hoy',
    pitch: (title: string, place: string, company: string) =>
      `${title} en ${place}. ${company} busca talento. Postúlate en línea.`,
    fallback: 'Conoce los requisitos y postúlate en línea en pocos minutos.',
    from: 'Desde',
    periods: { hour: 'por hora', day: 'por día', week: 'por semana', month: 'al mes', year: 'al año' },
    searches: (title: string, place: string) => [`empleo ${title}`, `trabajo ${title} ${place}`],
  },
  en: {
    jobIn: (place: string) => `Job in ${place}`,
    apply: 'Apply today',
    pitch: (title: string, place: string, company: string) =>
      `${title} in ${place}. ${company} is hiring. Apply online.`,
    fallback: 'See the requirements and apply online in a few minutes.',
    from: 'From',
    periods: { hour: 'per hour', day: 'per day', week: 'per week', month: 'a month', year: 'a year' },
    searches: (title: string, place: string) => [`${title} job`, `${title} jobs ${place}`],
  },
};

// Search ads allow 30 characters for a headline, 90 for a description; other platforms allow more.
const HEADLINE = 30;
const DESCRIPTION = 90;

const searchable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 8)
    .join(' ')
    .slice(0, 80)
    .trim();

const calm = (text: string): string => text.replace(/[!¡]+/g, '').trim();

/** Amounts are written as the country of the work does, unless the opening's language names another: Spain writes `1.800.000 $`. */
const localeOf = ({ language, location }: JobOpening): string =>
  language.includes('-') ? language : `${language}-${location.country}`;

function describePay(
  { minimum, maximum, period }: SalaryRange,
  locale: string,
  { from, periods }: Pick<typeof phrases.es, 'from' | 'periods'>,
): string {
  const amount = `${formatMoney(minimum, locale)} ${periods[period]}`;
  return maximum.micros > minimum.micros ? `${from} ${amount}` : amount;
}

/**
 * Writes plain copy for an opening from its own facts: no claim that is not in the opening, no exclamation marks, short
 * enough for search ads. Spanish unless the opening's language is English.
 */
export function copyForOpening(opening: JobOpening): OpeningCopy {
  const words = opening.language.startsWith('en') ? phrases.en : phrases.es;
  const title = calm(opening.title);
  const place = opening.location.city ?? opening.location.region ?? opening.location.country;
  const pay = opening.salary === undefined ? '' : describePay(opening.salary, localeOf(opening), words);
  const headlines = [title, words.jobIn(place), opening.company.name, words.apply, pay]
    .map((text) => fitText(calm(text), HEADLINE))
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index);
  const firstSentence = calm(opening.description.split(/(?<=\.)\s/u)[0] ?? opening.description);
  const descriptions = [words.pitch(title, place, opening.company.name), firstSentence, words.fallback]
    .map((text) => fitText(text, DESCRIPTION))
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .slice(0, 2);
  return {
    headlines,
    descriptions,
    primaryText: fitText(calm(opening.description), 300),
    keywords: words.searches(title, place).map(searchable),
  };
}
