import { opening, wanted } from './en-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const closing = raw`(?= ?(?:[.,;:!?\n)/]|$))`;
const american = raw`(?:u\. ?s\.|us|american|united states)`;

/** Origin, belief, family, health, papers. Sources: Title VII; 8 U.S.C. 1324b; ADA; EEOC guidance. */
export const englishOthers: readonly Phrase[] = [
  {
    topic: 'origin',
    pattern: raw`\b(?:american born|born in the (?:us|usa|united states))\b`,
    rewrite: 'people authorized to work',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:no (?:foreign )?accents|[a-z]{4,10} accents? not accepted)\b`,
    rewrite: 'clear communication',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:no (?:health|medical|back) (?:problems|issues|conditions))\b`,
    rewrite: 'able to do the essential tasks with or without accommodation',
  },
  {
    topic: 'marital_status',
    pattern: raw`\b(?:must|should) be (?<hit>unmarried|single|married)\b(?! (?:point|source))`,
    rewrite: 'reliable',
  },
  {
    topic: 'family',
    pattern: raw`\bno (?:small|young|minor) (?:children|kids)(?: at home)?\b`,
    rewrite: 'available for the schedule',
  },
  {
    topic: 'photograph',
    pattern: raw`\b(?:photo|photograph|headshot|picture) (?:is )?(?:required|mandatory|a must)\b`,
    rewrite: 'resume required',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:must )?(?:attend|be a member of) (?:a |our |the )?church(?: weekly| regularly)?\b`,
    rewrite: 'must share our code of ethics',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\bno (?:arrests?|convictions?|criminal (?:past|background))(?: (?:or|and) (?:arrests?|convictions?))?\b`,
    rewrite: 'background check as the law allows',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:an? )?${american} citizen\b`,
    rewrite: 'authorized to work in the United States',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:only )?${american} citizens(?: only| or green card holders(?: only)?)?\b(?! (?:and|or) all)`,
    rewrite: 'people authorized to work in the United States',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:no (?:foreigners|immigrants|visa holders|h-?1b|opt)|must have a (?:u\. ?s\. passport|green card)|h-?1bs? only)\b`,
    rewrite: 'work authorization required',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:native english speakers?|english native speakers?|native speakers? of english)(?: only)?\b`,
    rewrite: 'fluent English',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:caucasian|white|asian|hispanic|black) (?:preferred|only|candidates? (?:only|preferred))\b`,
    rewrite: 'all backgrounds welcome',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:must be|should be|practicing|prefer(?:ably)?) (?:a )?(?<hit>christian|catholic|muslim|jewish|mormon)\b(?! (?:school|hospital|church))`,
    rewrite: 'respectful of all beliefs',
  },
  {
    topic: 'religion',
    pattern: raw`${opening}(?<hit>christian|catholic|muslim) (?:receptionist|nanny|candidates?|applicants?|people|person|assistant|driver|teacher|couple)\b`,
    rewrite: '',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\b(?:pregnancy tests?|not (?:be )?pregnant|no pregnant (?:women|applicants))(?: required)?\b`,
    rewrite: 'able to do the tasks described',
  },
  { topic: 'hiv', pattern: raw`\b(?:hiv tests?|hiv(?:-| )negative)\b`, rewrite: 'able to do the tasks described' },
  {
    topic: 'marital_status',
    pattern: raw`(?:${opening}|${wanted})(?<hit>single|unmarried|married)(?= (?:applicants?|candidates?|persons?|people|women|woman|men|man|only|preferred|male|female))`,
    rewrite: '',
  },
  {
    topic: 'family',
    pattern: raw`\b(?:no (?:kids|children)|childless|without (?:kids|children))${closing}`,
    rewrite: 'available for the schedule',
  },
  {
    topic: 'health',
    pattern: raw`\b(?:no disabilit(?:y|ies)|not disabled|able-bodied|(?:physically fit and )?free (?:of|from) (?:any )?disabilit(?:y|ies)|(?:in )?(?:perfect|excellent|good) health(?! (?:insurance|plan|care|benefits)))\b`,
    rewrite: 'able to do the essential tasks with or without accommodation',
  },
  {
    topic: 'photograph',
    pattern: raw`\b(?:attach|include|send|submit|enclose|provide|upload)(?: us)? (?<hit>(?:a |your |one |two )?(?:recent |current |full-body )?(?:photo|photos|photograph|headshot|picture)(?: of yourself)?(?: with your (?:resume|application))?)\b(?! of (?:the|your work|products?))`,
    rewrite: 'your resume',
  },
  {
    topic: 'photograph',
    pattern: raw`\b(?:resume|cv|application) (?<hit>with (?:a |your )?(?:recent )?(?:photo|photograph|picture|headshot))\b`,
    rewrite: '',
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:good(?:-| )looking|attractive(?! (?:salary|pay|benefits|bonus|package|compensation|commission|office|wage|remuneration))(?= (?:hostess|servers?|receptionist|person|candidates?|applicants?|female|male|woman|man|women|people|and))|handsome|beautiful (?:girls|women|people))\b`,
    rewrite: 'friendly',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\b(?:(?:clean|no|spotless) criminal (?:records?|history|background)|no felon(?:s|ies)|felons need not apply)(?: required)?\b`,
    rewrite: 'background check as the law allows',
  },
  { topic: 'union', pattern: raw`\b(?:non-?union (?:members|workers) only|no union members)\b`, rewrite: '' },
  {
    topic: 'salary_history',
    pattern: raw`\b(?:your |the )?(?:(?:current|previous|last|most recent) (?:salary|compensation|pay|wages?)|(?:salary|pay|compensation|wage) history|last pay ?slips?)\b`,
    rewrite: 'your salary expectation',
  },
];
