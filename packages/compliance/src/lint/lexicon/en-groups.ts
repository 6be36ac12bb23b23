import { askedFor, described, listed, turnedAway } from './en-frames.js';
import type { Group } from './group.js';
import { closing, send, wanted, without } from './en-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const country = raw`(?:u\. ?s\. ?|us|usa|american|united states|eu|european|uk|british|irish|german|french|spanish|canadian|australian)`;
const authorized = 'people authorized to work';
const ethnic = raw`(?:caucasian|white|asian|hispanic|black|african(?: |-)american|latin[oax]s?|latina|mexican|indian|chinese|filipin[oa]|arab|american)`;
const foreigners: Group = {
  topic: 'origin',
  who: raw`(?:foreigners|non-?(?: ?u\. ?s\. |us )?(?:citizens|residents|americans)|foreign (?:nationals|workers|applicants|accents?)|immigrants|migrants|refugees|visa holders|visas|h-?1bs?|opt|cpt|${ethnic}s)`,
  rewrite: authorized,
};
const citizens: Group = {
  topic: 'origin',
  who: raw`(?:(?:${country} )?(?:citizens|nationals)(?: (?:and|or) (?:green card holders|permanent residents|lpr))?|green card holders|(?:native-born )?americans|${country} ?-?born)(?! (?:and|or) all)`,
  rewrite: authorized,
};
const tongue = raw`(?:english|spanish|german|french|italian|dutch|portuguese|mandarin|japanese)`;

const creed = raw`(?:(?:practicing|practising|devout|born-again|committed) )?(?:christian|catholic|muslim|jewish|mormon|protestant|evangelical|hindu|atheist|believer|churchgoer)s?(?! (?:school|hospital|church|family|company|charit|science|ministr|college|universit|home|values|communit|organi|music|book|brothers|radio|camp))`;
const faithful: Group = { topic: 'religion', who: creed, rewrite: 'respectful of all beliefs' };
const voters: Group = {
  topic: 'politics',
  who: raw`(?:republicans?|democrats?|conservatives|liberals|socialists|communists|(?:trump|biden) (?:supporters|voters))`,
  rewrite: 'people of any opinion',
};
const orientation: Group = {
  topic: 'orientation',
  who: raw`(?:gays?|lesbians?|bisexuals?|homosexuals?|transgender|queer|lgbt[a-z]{0,3})(?: people| applicants| candidates)?`,
  rewrite: 'of any orientation',
};
const unionists: Group = {
  topic: 'union',
  who: raw`(?:pro-union (?:applicants|candidates|people|workers)|union (?:members?|supporters?|organi[sz]ers?|sympathi[sz]ers?|activists?|workers?)|unionists?)`,
  rewrite: '',
};

/** Origin, belief, membership. Sources: Title VII; 8 U.S.C. 1324b; Bostock v. Clayton County (2020); NLRA. */
export const englishGroups: readonly Phrase[] = [
  ...turnedAway(foreigners),
  ...askedFor(citizens),
  listed(citizens),
  described({ topic: 'origin', who: ethnic, rewrite: '', excuses: ['served'] }),
  { topic: 'origin', pattern: raw`\b(?<hit>${ethnic}) (?:only|preferred)\b`, rewrite: 'all backgrounds' },
  {
    topic: 'origin',
    pattern: raw`\b(?:${country}(?: |-)born|born (?:and raised )?(?:in the (?:us|usa|united states|uk)|here))\b`,
    rewrite: authorized,
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:(?:no (?:(?:foreign|heavy|strong|noticeable|thick) )?accents?|without (?:an?|any) (?:(?:foreign|heavy|strong|noticeable|thick) )?accent)|[a-z]{4,10} accents? not accepted)\b`,
    rewrite: 'clear communication',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:an? )?(?:u\. ?s\.|us|american|united states) citizen\b`,
    rewrite: 'authorized to work in the United States',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:only )?(?:u\. ?s\.|us|american|united states) citizens(?: only| (?:or|and) green card holders(?: only)?)?\b(?! (?:and|or) all)`,
    rewrite: 'people authorized to work in the United States',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:must have a (?:u\. ?s\. passport|green card)|h-?1bs? only|(?:(?:us|u\. ?s\.) )?citizenship (?:is )?(?:required|a must|only)(?! by))\b`,
    rewrite: 'work authorization required',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?<!non-)(?<!non )(?:native (?:${tongue}(?: language)? speakers?|speakers? of ${tongue}|speakers? (?:only|preferred|required)|${tongue}${closing})|${tongue}(?: as (?:a )?)? ?(?:native speakers?|mother tongue))(?: only)?`,
    rewrite: 'fluent speaker',
  },
  ...turnedAway(faithful),
  ...askedFor(faithful),
  described({ ...faithful, rewrite: '' }),
  {
    topic: 'religion',
    pattern: raw`\b(?:must )?(?:(?:regularly )?attend|be (?:an? )?(?:active )?(?:member|members) of) (?:a |our |the |your )?(?:local )?(?:church|mass|mosque|synagogue)(?: weekly| regularly)?\b`,
    rewrite: 'must share our code of ethics',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:church (?:attendance|membership)(?: required)?|(?:letter|reference) from (?:your|a) (?:pastor|priest)|statement of faith|(?:believ(?:e|er|ers|ing)|faith) in (?:god|jesus|christ)|god-fearing|(?:share|profess) (?:our|the) (?:christian |catholic |jewish )?(?:faith|religious beliefs)|of (?:the )?(?:christian|catholic|jewish|muslim) faith)\b`,
    rewrite: 'our code of ethics',
  },
  ...turnedAway(voters),
  ...askedFor(voters),
  ...turnedAway(orientation),
  {
    topic: 'orientation',
    pattern: raw`\b(?:heterosexuals?|straight (?:people|men|women))\b`,
    rewrite: 'people of any orientation',
  },
  ...turnedAway(unionists),
  {
    topic: 'union',
    pattern: raw`\b(?:non-?union (?:members|workers|applicants|candidates) (?:only|preferred)|(?:must|should|may)(?: not|n't) (?:join|belong to|be in|support) (?:a |any )?(?:labor |trade )?unions?)\b`,
    rewrite: '',
  },
];

const unmarried = raw`(?:single|unmarried|married|divorced|never married)(?!(?: |-)(?:point|source|family|page|user|entry|parent|malt|sign|most))`;
const civil: Group = { topic: 'marital_status', who: unmarried, rewrite: 'reliable' };
const kids = raw`(?:kids|children|dependents|childcare (?:responsibilities|duties|issues)|family (?:responsibilities|obligations|commitments|ties))`;

/** Civil status, children, pregnancy. Sources: Title VII; EEOC guidance on pre-employment inquiries. */
export const englishFamily: readonly Phrase[] = [
  ...turnedAway(civil),
  ...askedFor(civil),
  described({ ...civil, rewrite: '', excuses: ['served'] }),
  {
    topic: 'marital_status',
    pattern: raw`${wanted}(?<hit>(?:a )?(?:married couple|husband and wife(?: team)?))\b`,
    rewrite: 'two people',
  },
  {
    topic: 'marital_status',
    pattern: raw`${send}(?: [a-z,]{1,9}){0,4} (?<hit>(?:your )?marital status|whether you are (?:single|married))\b`,
    rewrite: 'your availability',
  },
  {
    topic: 'family',
    pattern: raw`${without}(?:(?:small|young|minor|school-age) )?${kids}(?: at home)?(?=${closing}| (?:are|is|and|or|who|preferred|please|only|living|at)\b)`,
    rewrite: 'available for the schedule',
  },
  { topic: 'family', pattern: raw`\b(?:childless|child-free|empty nesters?)\b`, rewrite: 'available for the schedule' },
  {
    topic: 'family',
    pattern: raw`\b(?:(?:are you |if you are )?planning (?:to have|on having) (?:kids|children|a family)|(?:whether|if) you (?:have|plan (?:to have|on having)) (?:any )?(?:kids|children|a family)|how many (?:kids|children)(?: do)? you have|(?:the )?number of (?:your )?(?:kids|children|dependents))\b`,
    rewrite: 'your availability',
  },
  {
    topic: 'pregnancy',
    excuses: ['task'],
    pattern: raw`\b(?:(?:(?:a )?negative )?pregnancy tests?|(?:not|cannot|can't|may not) (?:be )?pregnant|no pregnant (?:women|applicants|candidates)|(?:not |no plans to )?(?:become|becoming|get|getting) pregnant|planning (?:a |to have a )?pregnancy)(?: required)?\b`,
    rewrite: 'able to do the tasks described',
  },
];
