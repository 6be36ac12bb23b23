import { opening, people, wanted } from './en-words.js';
import type { Group } from './group.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;

/** The turns that keep a group out: "no …", "… need not apply", "we do not hire …", "must not be …". */
export const turnedAway = ({ topic, who, excuses }: Group): readonly Phrase[] => {
  const some = { topic, rewrite: 'everybody may apply', ...(excuses && { excuses }) };
  return [
    {
      ...some,
      pattern: raw`\b(?:no|not (?:suitable |open |meant )?for|(?:(?:do|does|will|can|is|are)(?: not|n't)|cannot|won't|not) (?:be )?(?:hire|hiring|accept|accepting|consider|considering|want|recruit|employ)) (?:any )?${who}\b`,
    },
    {
      ...some,
      pattern: raw`\b${who} (?:need not apply|should not apply|do not apply|may not apply|cannot apply|should look elsewhere|(?:are )?not (?:accepted|considered|welcome)|will be (?:turned away|rejected)|will not be (?:considered|hired|accepted))\b`,
    },
    {
      ...some,
      pattern: raw`\b(?:(?:must|should|can|may|is|are)(?: not|n't) (?:be )?|not )(?:a |an )?${who}\b`,
      rewrite: 'able to do the tasks described',
    },
  ];
};

/** The turns that ask for a group: "only …", "… preferred", "must be …", "looking for …". */
export const askedFor = ({ topic, who, rewrite, excuses }: Group): readonly Phrase[] => {
  const some = { topic, rewrite, ...(excuses && { excuses }) };
  return [
    {
      ...some,
      pattern: raw`\b(?=${who}\b)(?<=\b(?:only|strictly)(?: (?:for|to|hiring|accepting|considering|hire|accept|consider|a|an)){0,2} |${wanted})(?<hit>${who})\b`,
    },
    {
      ...some,
      pattern: raw`\b(?<hit>${who}(?: ${people})?)(?= (?:(?:is |are |strongly |highly )?(?:only|preferred|required|wanted|needed|please)|a plus)\b)`,
    },
  ];
};

/** A group beside what a person works as: "… drivers". */
export const described = ({ topic, who, rewrite, excuses }: Group): Phrase => ({
  topic,
  rewrite,
  ...(excuses && { excuses }),
  pattern: raw`\b(?<hit>${who}),? (?:(?:young|female|male|friendly|outgoing|single|live-in) )?${people}\b`,
});

/** A group alone in an item of a list. */
export const listed = ({ topic, who, rewrite, excuses }: Group): Phrase => ({
  topic,
  rewrite,
  ...(excuses && { excuses }),
  pattern: raw`\b(?=${who}\b)(?<=${opening}(?:a |an )?)(?<hit>${who})(?= ?(?:[.,;:!?\n)]|$))`,
});
