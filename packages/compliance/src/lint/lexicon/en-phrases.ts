import { englishOthers } from './en-others.js';
import { englishTitles } from './en-titles.js';
import { opening, people, wanted } from './en-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const age = raw`(?:1[4-9]|[2-7]\d|twenty|thirty|forty|fifty)`;
const old = raw`(?: years?(?: old| of age)?)?`;
const adult = '18 or older';
const served = ['served'] as const;
const sexes = ['both_sexes', 'served'] as const;

/** Ages. Source: ADEA, 29 U.S.C. 623(e); 29 CFR 1625.4. */
const ages: readonly Phrase[] = [
  {
    topic: 'age',
    pattern: raw`\b(?:fresh|straight|just) out of (?:college|school|university)\b`,
    rewrite: 'with or without experience',
  },
  {
    topic: 'age',
    pattern: raw`\b(?:ideal age|age|ages|age range)(?: is|:)? ${age} ?(?:-|to) ?${age}\b`,
    rewrite: adult,
    excuses: served,
  },
  { topic: 'age', pattern: raw`\b(?<hit>youthful) (?:crew|team|staff|workforce|environment)\b`, rewrite: 'friendly' },
  { topic: 'age', pattern: raw`\bmust be under (?!1[0-9]|2[01])${age}${old}`, rewrite: 'must be 18 or older' },
  {
    topic: 'age',
    excuses: served,
    pattern: raw`${wanted}(?<hit>(?:young|youthful)(?: ?,| and)?)(?= )(?! (?:adults?|children|learners|company|readers))`,
    rewrite: 'motivated',
  },
  {
    topic: 'age',
    excuses: served,
    pattern: raw`\b(?<hit>(?:young|younger|youthful) ${people})\b`,
    rewrite: 'motivated people',
  },
  {
    topic: 'age',
    pattern: raw`\b(?:recent(?: college| university| high school)? (?:graduate|grad)|digital native)\b`,
    rewrite: 'entry-level candidate',
  },
  {
    topic: 'age',
    pattern: raw`\b(?:recent(?: college| university| high school)? (?:graduates|grads)|digital natives|millennials|gen z(?:ers)?)\b`,
    rewrite: 'entry-level candidates',
  },
  {
    topic: 'age',
    excuses: served,
    pattern: raw`\b(?:aged |ages |between the ages of |between |from )(?:ages )?${age} ?(?:to|and|-) ?${age}(?: years old| years of age)?\b(?! (?:years|hours|people|employees|percent|%|miles|pounds|months))`,
    rewrite: adult,
  },
  {
    topic: 'age',
    excuses: served,
    pattern: raw`\b${age} ?(?:to|and|-) ?${age} years (?:old|of age)\b`,
    rewrite: adult,
  },
  {
    topic: 'age',
    pattern: raw`\b(?:age limit|maximum age|max age|upper age limit)(?: of|:| is)? ?(?:of )?${age}\b${old}`,
    rewrite: adult,
  },
  { topic: 'age', pattern: raw`\b(?:no older than|not older than|younger than) ${age}\b${old}`, rewrite: adult },
  {
    topic: 'age',
    excuses: served,
    pattern: raw`(?:${opening}|\b${people} |${wanted})(?<hit>(?:under|below) (?!1[0-9]|2[01])${age}${old}(?: (?:preferred|only))?)\b(?! (?:pounds|hours|minutes|miles|usd|dollars|percent|%))`,
    rewrite: adult,
  },
];

/** Sex. Source: Title VII, 42 U.S.C. 2000e-3(b). */
const sexTerms: readonly Phrase[] = [
  { topic: 'sex', excuses: sexes, pattern: raw`\b(?<hit>strong (?:guys|men|women|girls))\b`, rewrite: 'strong people' },
  { topic: 'sex', excuses: sexes, pattern: raw`\b(?:gal|girl|guy|man) friday\b`, rewrite: 'office assistant' },
  {
    topic: 'sex',
    excuses: sexes,
    pattern: raw`\b(?:(?:men|women|males?|females?|ladies|girls|guys) only|only (?:men|women|males?|females?|ladies|girls))\b`,
    rewrite: 'all genders',
  },
  {
    topic: 'sex',
    excuses: sexes,
    pattern: raw`\b(?<hit>(?:(?:women|men|ladies) preferred|(?:male|female) (?:candidates?|applicants?|workers?|staff|employees?|preferred|receptionist|driver)(?: only)?))\b`,
    rewrite: 'candidates',
  },
  {
    topic: 'sex',
    excuses: sexes,
    pattern: raw`${wanted}(?<hit>(?:woman|man|gentleman|lady|girl|guy|male|female))\b`,
    rewrite: 'person',
  },
  {
    topic: 'sex',
    excuses: sexes,
    pattern: raw`${wanted}(?<hit>(?:women|men|gentlemen|ladies|girls|guys|males|females))\b`,
    rewrite: 'people',
  },
  ...Object.entries(englishTitles).map(([title, rewrite]): Phrase => ({
    topic: 'sex',
    rules: ['us.adea'],
    excuses: sexes,
    pattern: raw`\b${title}\b`,
    rewrite,
  })),
];

/** What an ad in English should not say. */
export const englishPhrases: readonly Phrase[] = [...ages, ...sexTerms, ...englishOthers];
