import type { Lexicon } from './phrase.js';

/** What every phrase of a topic has in it, in English. */
export const englishCues: Lexicon['cues'] = {
  age: /\d|young|youth|college|school|university|grad|digital|millennial|gen|thing|older|elderly|retired|teen|twent|thirt|fort|fift|sixt/,
  sex: /m[ae]n\b|male|lady|ladies|girl|guy|boy|gal|sex|gender|ess(?:es)?\b|maid/,
  marital_status: /single|married|divorced|marital|husband/,
  family: /kid|child|dependent|famil|nester|planning/,
  pregnancy: /pregnan/,
  hiv: /hiv|aids/,
  photograph: /photo|headshot|picture|selfie|pics?\b/,
  appearance:
    /look|attractive|handsome|pretty|slim|slender|photogenic|beautiful|shaven|tattoo|pierc|hair|beard|tall|height/,
  origin:
    /foreign|migrant|refugee|visa|h-?1b|\bopt\b|cpt|citizen|resident|national|green card|passport|american|born|caucasian|white|asian|hispanic|black|latin|mexican|indian|chinese|filipin|arab|accent|native|tongue/,
  religion:
    /christian|catholic|muslim|jewish|mormon|protestant|evangelical|hindu|atheist|believer|church|mass|mosque|synagogue|pastor|priest|faith|god|churchgoer/,
  politics: /republican|democrat|conservative|liberal|socialist|communist|trump|biden/,
  orientation: /gay|lesbian|sexual|transgender|queer|lgbt|straight/,
  union: /union/,
  health:
    /health|disab|handicap|sick|illness|problem|issue|condition|injur|limitation|restriction|disorder|pain|claim|diabetes|epilepsy|asthma|depression|anxiety|able|prescription|medication/,
  criminal_record: /felon|misdemeanor|arrest|convict|criminal|police|background|dui|offender|cons\b|legal|record/,
  credit_record: /credit/,
  salary_history: /salar|compensation|pay|wage|earn|remuneration|make/,
};
