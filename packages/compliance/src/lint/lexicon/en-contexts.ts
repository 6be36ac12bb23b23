import type { Contexts } from './phrase.js';

const raw = String.raw;

/** What excuses in English. */
export const englishContexts: Contexts = {
  equality:
    /\b(?:without regard to|regardless of|do(?:es)? not (?:discriminate|consider|take into account)|equal opportunity|irrespective of|encouraged to apply|all (?:ages|genders|qualified)|any age|never (?:ask|discriminate)|no discrimination|inclusive)\b/,
  negation:
    /\b(?:(?:do|does|is|are|will) not (?:require|required|ask for|ask about|need|needed)|never ask (?:for|about)|no need (?:for|to)|open to|not required to)(?: (?:a|an|the|your|any)){0,2} $/,
  dismissal:
    /^[a-z ]{0,25}?,?\s?\b(?:(?:is|are) (?:not required|optional|welcome|encouraged)|not required|encouraged to apply|required by (?:law|federal)|of any age)/,
  served: new RegExp(
    raw`\b(?:child(?:ren)?|kids|youth|teens|teenagers|adults?|seniors|students?|patients?|residents|customers|clients|population|people with|caregiver|camp(?:ers)?|preschool(?:ers)?|serving|serve|dress|sell to|sells? to|outfit|style|coach|mentor|guide|counsel|teach|teaching|support|care for|caring for|program|models?|clothing|apparel|shoes|department|store|building|house|home|property)\b[^,;:.()\n]{0,25}$`,
  ),
  task: new RegExp(
    raw`\b(?:process(?:ing)?|review(?:ing)?|screen(?:ing)?|analy[sz](?:e|ing)|edit(?:ing)?|manage|managing|experience|knowledge|prepare|preparing|provid(?:e|es|ing)|administer)\b(?:(?!\b(?:with|without|must|no)\b)[^,;:.()\n]){0,30}$`,
  ),
  programme: /\b(?:apprenticeship programme|internship program)\b/,
  female: raw`(?:woman|women|females?|lady|ladies|girls?|hostess|waitress)`,
  male: raw`(?:man|men|males?|gentleman|gentlemen|guys?|boys?|host|waiter)`,
};
