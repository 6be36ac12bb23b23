import { askedFor, described, turnedAway } from './en-frames.js';
import type { Group } from './group.js';
import { send, without } from './en-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const able = 'able to do the essential tasks with or without accommodation';
const bodily = raw`(?:(?:health|medical|back|physical|mental|knee|shoulder|heart|chronic|psychiatric|emotional|spinal|existing|pre-existing|mental health|serious|physical or mental)(?: (?:or|and) (?:mental|medical|physical|health))? )`;
const disabled: Group = {
  topic: 'health',
  who: raw`(?:(?:people |persons |applicants |candidates |anyone )?on (?:prescription )?medications?|(?:disabled|handicapped|sick|unhealthy)(?: (?:people|persons|applicants|candidates|workers))?|(?:people|persons|applicants|candidates|anyone|those) with (?:any )?(?:disabilit(?:y|ies)|${bodily}(?:problems|issues|conditions)))`,
  rewrite: able,
};

/** Health. Sources: ADA, 42 U.S.C. 12112. */
export const englishHealth: readonly Phrase[] = [
  ...turnedAway(disabled),
  {
    topic: 'health',
    pattern: raw`${without}(?:disabilit(?:y|ies)|illness(?:es)?|${bodily}(?:problems?|issues?|conditions?|injur(?:y|ies)|limitations?|restrictions?|illness(?:es)?|disabilit(?:y|ies)|disorders?|pain)|(?:workers?'? ?(?:comp|compensation)) claims?|diabetes|epilepsy|asthma|depression|anxiety)\b`,
    rewrite: able,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:physically fit and )?free (?:of|from) (?:any )?(?:disabilit(?:y|ies)|${bodily}(?:conditions?|problems?))\b`,
    rewrite: able,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:able(?:-| )bodied(?: (?:men|people))?|(?:in )?(?:perfect|excellent|good|great|top|robust) (?:physical |mental )?(?:health|physical condition)(?! (?:insurance|plan|care|benefits|coverage|and safety)))\b`,
    rewrite: able,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:must|should) be (?<hit>(?:100 ?% |completely |fully )?(?:physically |mentally )?healthy)\b`,
    rewrite: able,
  },
  {
    topic: 'health',
    pattern: raw`\b(?:not (?:be )?(?:taking|take|on|using)|no) (?:any )?prescription (?:medications?|medicines?|drugs)\b`,
    rewrite: able,
  },
  {
    topic: 'hiv',
    excuses: ['task'],
    pattern: raw`\b(?:hiv tests?(?! (?:to|for|at))|(?:test(?:ed)?|be) negative for (?:hiv|aids)|(?:hiv|aids)(?:-| )?(?:negative|free)|(?:no|not have) (?:hiv|aids))\b`,
    rewrite: 'able to do the tasks described',
  },
];

const photo = raw`(?:photos?|photographs?|headshots?|pictures?|selfies?|pics?)`;
const size = raw`(?:(?:recent|current|full(?:-| )body|full(?:-| )length|passport(?:-| )?(?:size|sized)?|colou?r|clear|professional|face) ){0,2}`;
const handsome: Group = {
  topic: 'appearance',
  who: raw`(?:good(?:-| )looking|attractive(?! (?:salary|pay|benefits|bonus|package|compensation|commission|office|wage|remuneration|career|offer|opportunit|environment|location|position|rate))|handsome|pretty|slim|slender|photogenic|beautiful)`,
  rewrite: 'friendly',
};
const felon = raw`(?:(?:felony|felonies|misdemeanors?|felons?|arrests?|convictions?|(?:criminal|police|arrest) (?:records?|history|background|past|convictions?)|duis?)(?: convictions?)?)`;
const earlier = raw`(?:current|previous|present|prior|past|last|most recent)`;
const salary = raw`(?:(?:annual |base |gross )?(?:salary|salaries|compensation|pay|wages?|earnings|remuneration))`;

/** Photograph, looks, records, earlier pay. Sources: EEOC guidance on pre-employment inquiries; Directive (EU) 2023/970. */
export const englishPapers: readonly Phrase[] = [
  {
    topic: 'photograph',
    excuses: ['task'],
    pattern: raw`${send}(?: us)?(?: (?!photos?|of|from|the)[a-z,]{1,12}){0,5} (?<hit>(?:(?:a|your|one|two|with|and) ){0,2}${size}${photo}(?: of yourself)?(?: with your (?:resume|application))?)\b(?! (?:of (?:the|your work|products?|inventory|our)|editing|shoots?|to (?:the|our) (?:website|catalog)))`,
    rewrite: 'your resume',
  },
  {
    topic: 'photograph',
    pattern: raw`\b(?:resume|cv|application|cover letter)(?<hit>,? (?:with|and|plus|including) (?:a |your )?${size}${photo})\b`,
    rewrite: '',
  },
  {
    topic: 'photograph',
    pattern: raw`\b${size}${photo} (?:(?:is |are )?(?:required|mandatory|a must)|must (?:accompany|be (?:attached|included|sent)))\b`,
    rewrite: 'resume required',
  },
  ...askedFor(handsome),
  described({ ...handsome, excuses: ['served'] }),
  {
    topic: 'appearance',
    pattern: raw`\b(?:good(?:-| )looking|clean(?:-| )shaven|(?:attractive|pleasing|good|pleasant) (?:personal |physical )?appearance|(?:no|without|free of) (?:visible |facial )?(?:tattoos?|piercings?|facial hair|beards?|hair)(?: (?:or|and) (?:visible )?(?:tattoos?|piercings?))?)\b`,
    rewrite: 'friendly',
  },
  {
    topic: 'appearance',
    pattern: raw`\b(?:at least |minimum |over )?[4-6] ?(?:'|feet|ft\.?)(?: ?1?\d ?(?:"|''|inches|in\.?)?)? ?(?:tall|or taller|in height)|\b(?:minimum height(?: of)?|height (?:and weight )?proportionate)\b`,
    rewrite: 'friendly',
  },
  {
    topic: 'criminal_record',
    excuses: ['task'],
    pattern: raw`\b(?:no|without|(?:not|never) have|have no|free of)(?: (?:a|any|prior|previous|past)){0,2} (?:convicted )?${felon}(?: (?:or|and|nor) ${felon})?(?: required)?\b`,
    rewrite: 'background check as the law allows',
  },
  {
    topic: 'criminal_record',
    pattern: raw`\b(?:(?:clean|spotless|clear) (?:criminal |police |legal )(?:records?|history|background)(?: checks?)?|clean (?:background|record)|felons need not apply|(?:never|not) (?:have )?(?:been )?(?:arrested|convicted)|no (?:ex-?(?:offenders|convicts|cons)|convicted felons))(?: required)?\b`,
    rewrite: 'background check as the law allows',
  },
  {
    topic: 'credit_record',
    excuses: ['task'],
    pattern: raw`\b(?:good|clean|excellent|strong) credit (?:scores?|histor(?:y|ies)|records?|reports?)\b`,
    rewrite: 'good references',
  },
  {
    topic: 'salary_history',
    pattern: raw`\b(?:your |the )?(?:${earlier} ${salary}|(?:salary|pay|compensation|wage) history|(?:last |recent |your )(?:two |three |\d )?pay ?(?:slips?|stubs?)|(?:how much|what) (?:do )?you (?:currently |now )?(?:earn|make)(?: now| currently)?)\b`,
    rewrite: 'your salary expectation',
  },
];
