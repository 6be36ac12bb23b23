const raw = String.raw;
export const wanted = raw`\b(?:looking for|seeking|seek|want|wants|wanted|need|needs|prefer|prefers|hiring|hire|ideal for|perfect for|we are|must be|should be)(?: (?:a|an|some|only|several|someone|is|are))?(?: (?:a|an))? `;
export const opening = raw`(?<=^|[.;:!?\n,(•*-] ?)`;
export const people = raw`(?:person|people|persons|candidates?|applicants?|individuals?|team players?|sales associates?|associates?|workers?|staff|drivers?|women|men|woman|man|lady|ladies|guys?|girls?)`;
