const raw = String.raw;
/** Where a statement begins: a field, a sentence, an item of a list. */
export const opening = raw`(?<=^|[.;:!?\n,(•*-] ?)`;
/** Where an item ends. */
export const closing = raw`(?= ?(?:[.,;:!?\n)/]|$))`;
const filler = raw`(?: (?:a|an|the|some|only|just|several|someone|anyone|people|is|are|who|two|three|four|five|\d{1,2})){0,3}`;
/** Words before somebody who is wanted. */
export const wanted = raw`\b(?:looking for|(?:we are|we're) after|in search of|seeking|seeks?|wants?|wanted|needs?|needed|prefers?|preference for|hiring|hires?|recruiting|ideal for|perfect for|great for|(?:job|gig|position|role|opening)s? for|suits?|open only to|we are|you are|must be|should be|ideally|preferably|exclusively)${filler} `;
/** What somebody is called who applies, or what she works as. */
export const people = raw`(?:person|people|persons|candidates?|applicants?|individuals?|team players?|sales associates?|associates?|workers?|staff|drivers?|servers?|nann(?:y|ies)|nurses?|teachers?|cooks?|waiters?|cleaners?|housekeepers?|models?|assistants?|receptionists?|professionals?|employees?|bartenders?|hosts?|hostess(?:es)?|guards?|helpers?|labou?rers?|attendants?|hires?|talent|au pairs?|movers?|couples?|women|men|woman|man|lady|ladies|guys?|girls?)`;
/** "without", "has no": before what an applicant is not to have. */
export const without = raw`\b(?:with no|no|without|free (?:of|from)|(?:do|does|must|should|may|can)(?: not|n't) have(?: had)?|never (?:had|have had)|have no|has no|cannot have|can't have)(?: (?:a|an|any|known|prior|previous|serious|history of|record of)){0,3} `;
/** What is asked of an application. */
export const send = raw`\b(?:attach(?:ing)?|includ(?:e|ing)|send(?:ing)?|submit(?:ting)?|enclos(?:e|ing)|provid(?:e|ing)|upload(?:ing)?|e-?mail|text|bring|add|forward|supply|tell us|state|indicate|mention|let us know|share)`;
