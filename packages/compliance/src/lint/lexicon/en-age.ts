import { askedFor, described, turnedAway } from './en-frames.js';
import type { Group } from './group.js';
import { closing, opening, people, wanted } from './en-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const age = raw`(?<!\d[.,])(?:1[4-9]|[2-7]\d|twenty|thirty|forty|fifty|sixty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?`;
const otherAge = raw`(?!1[0-9]\b|2[01]\b)${age}`;
const old = raw`(?: years?(?: old| of age)?)?`;
const range = raw`${age}(?: years old)? ?(?:to|and|-|or) ?${age}`;
const notOfAge = raw`(?! (?:years (?:of (?:experience|service)|in)|hours|minutes|people|employees|percent|%|miles|pounds|lbs|months|kg|usd|dollars|units|clients|students))`;
const adult = '18 or older';
const some = { topic: 'age', excuses: ['served'] } as const;

const young: Group = {
  ...some,
  who: raw`(?:young|younger|youthful)(?:(?: ?,| and)(?= ))?(?! (?:adults?|children|learners|company|readers|people's))`,
  rewrite: 'motivated',
};
const graduates: Group = {
  topic: 'age',
  who: raw`(?:(?:college|university|high school) students|(?:20|30|twenty|thirty)-?somethings?)`,
  rewrite: 'entry-level candidates',
};
const older: Group = {
  ...some,
  who: raw`(?:(?:one|body|people|applicants|candidates|anyone|those|persons) )?(?:(?:over|above|older than|past) (?:the age of )?${otherAge}s?${old}|(?:older|elderly|retired) ${people})`,
  rewrite: adult,
};

/** Ages. Source: ADEA, 29 U.S.C. 623(e); 29 CFR 1625.4. */
export const englishAge: readonly Phrase[] = [
  ...turnedAway(older),
  ...askedFor(young),
  described({ ...young, rewrite: 'motivated' }),
  { ...some, pattern: raw`${opening}(?<hit>young)(?=,| and)`, rewrite: 'motivated' },
  { ...some, pattern: raw`\bnot (?:suitable )?for (?:older|elderly|retired) ${people}\b`, rewrite: 'for everybody' },
  { ...some, fields: ['title'], pattern: raw`^(?<hit>young )(?!adults?|children|people|living|life)`, rewrite: '' },
  ...askedFor(graduates),
  {
    topic: 'age',
    pattern: raw`\b(?:fresh|straight|just|right) out of (?:college|school|university)\b`,
    rewrite: 'with or without experience',
  },
  {
    topic: 'age',
    pattern: raw`\b(?<hit>youthful|young)(?:,? (?:and )?[a-z]{4,10})? (?:crew|team(?! leaders)|staff|workforce|environment)\b(?! of (?:children|athletes|players))`,
    rewrite: 'friendly',
  },
  {
    topic: 'age',
    pattern: raw`\b(?:(?:recent|new|fresh)(?: college| university| high school)? (?:graduate|grad)|digital native)\b`,
    rewrite: 'entry-level candidate',
  },
  {
    topic: 'age',
    pattern: raw`\b(?:(?:recent|new|fresh)(?: college| university| high school)? (?:graduates|grads)|digital natives|millennials|gen(?:eration)?(?: |-)z(?:ers)?)\b`,
    rewrite: 'entry-level candidates',
  },
  {
    ...some,
    pattern: raw`\b(?:(?:ideal |preferred )?(?:age|ages|aged)(?: range| group| limit| requirement)?(?: is|:)?(?: between| from)? ${range}|(?:between|from) (?:the )?(?:ages? )?(?:of )?${range})(?: years old| years of age)?\b${notOfAge}(?! years\b)`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\b${range} years (?:old|of age)\b`, rewrite: adult },
  {
    ...some,
    pattern: raw`\b(?:people|persons?|candidates?|applicants?|hires?) (?<hit>(?:between |from )?${range})${closing}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:(?:upper )?age limit|max(?:imum)?\.? age|age max(?:imum)?)(?: of|:| is)? ?(?:of )?${age}\b${old}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:(?:no|not) older than|younger than|no more than) ${age}\b(?: years?(?: old| of age))?${notOfAge}(?! years\b)`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`(?:${opening}|\b${people} |\b(?:be|is|are|aged|anyone|someone|somebody|those) |${wanted})(?<hit>(?:under|below) (?:the age of )?${otherAge}s?${old}(?: (?:preferred|only))?)\b${notOfAge}`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\b${otherAge}${old} (?:or|and) (?:younger|under|below)\b`, rewrite: adult },
  {
    ...some,
    pattern: raw`\bin (?:their|your|his|her)(?: (?:early|mid|late))?(?: |-)(?:to (?:early|mid|late) )?(?:twenties|thirties|forties|20s|30s|40s)\b`,
    rewrite: 'of any age',
  },
];
