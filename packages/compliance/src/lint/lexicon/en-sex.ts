import { askedFor, turnedAway } from './en-frames.js';
import type { Group } from './group.js';
import { englishTitles } from './en-titles.js';
import { opening } from './en-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const one = raw`(?:woman|man|gentleman|lady|girl|guy|boy|male|female|gal)`;
const many = raw`(?:women|men|gentlemen|ladies|girls|guys|boys|males|females|gals)`;
const some = { topic: 'sex', excuses: ['both_sexes', 'served'] } as const;
const strong = raw`(?:(?:strong|able|responsible|mature|friendly|nice|pretty|energetic|hard-?working|reliable|healthy|young) ){0,2}`;
const notThings = raw`(?!'s?\b| (?:clothing|apparel|fashion|footwear|shoes|department|section|health|patients?|clients?|team|sports))`;
const people: readonly Group[] = [
  { ...some, who: raw`${strong}${one}${notThings}`, rewrite: 'person' },
  { ...some, who: raw`${strong}${many}${notThings}`, rewrite: 'people' },
];
const trade = raw`(?:delivery|cleaning|repair|maintenance|sales|service|yard|garbage|tea|lunch|tool|cable|office|pool|stock|counter|laundry|kitchen|security|laundry|warehouse|utility|pizza|milk|camera)`;

/** Sex. Source: Title VII, 42 U.S.C. 2000e-3(b). */
export const englishSex: readonly Phrase[] = [
  ...people.flatMap((group) => [...turnedAway(group), ...askedFor(group)]),
  { ...some, pattern: raw`\b(?<hit>strong (?:guys|men|women|girls))\b`, rewrite: 'strong people' },
  { ...some, pattern: raw`\b(?:gal|girl|guy|man) friday\b`, rewrite: 'office assistant' },
  { ...some, pattern: raw`\b(?:${many}|males?|females?) only\b`, rewrite: 'all genders' },
  {
    ...some,
    pattern: raw`\b(?:male|female) (?:candidates?|applicants?|workers?|staff|employees?|preferred|receptionist|driver|au pair|nanny|roommate|assistant|caregiver|trainer|cleaners?|servers?|bartenders?)(?: only)?\b`,
    rewrite: 'candidates',
  },
  { ...some, pattern: raw`(?: \((?:male|female|men|women)(?: only| preferred)?\))`, rewrite: '' },
  {
    ...some,
    fields: ['title'],
    pattern: raw`[a-z)](?<hit> ?[-,/|] ?(?:male|female|men|women|ladies|lady))(?: only)?$`,
    rewrite: '',
  },
  { ...some, pattern: raw`\b(?:sex|gender)(?: ?: ?| )(?:male|female)\b`, rewrite: 'any gender' },
  { ...some, pattern: raw`${opening}(?<hit>(?:male|female)s?)(?= ?(?:[.,;:!?\n)]|$))`, rewrite: 'any gender' },
  {
    ...some,
    rules: ['us.adea'],
    pattern: raw`\b${trade} (?<hit>(?:man|woman|lady|boy|girl|guy))\b`,
    rewrite: 'worker',
  },
  {
    ...some,
    rules: ['us.adea'],
    pattern: raw`\b${trade} (?<hit>(?:men|women|ladies|boys|girls|guys))\b`,
    rewrite: 'workers',
  },
  ...Object.entries(englishTitles).map(([title, rewrite]): Phrase => ({
    ...some,
    rules: ['us.adea'],
    pattern: raw`\b${title}\b`,
    rewrite,
  })),
];
