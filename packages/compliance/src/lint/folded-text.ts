/** A text made comparable: lower case, without accents, with plain spaces, and the way back to the original. */
export interface FoldedText {
  readonly original: string;
  /** Runs of blanks are one space, or one line break where they held one. */
  readonly text: string;
  /** Where the character at each position of `text` begins in the original, and where it ends, in UTF-16 code units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const blank = /\s/;
const lineBreak = /[\n\r\u2028\u2029]/;
const marks = /\p{M}/gu;
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** One character, which may become several: NFKD also undoes ornamental letters such as mathematical bold. */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .replace(marks, '')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
    .replace(/[\u2018\u2019\u00B4]/g, "'");
}

const isAscii = (character: string): boolean => character < '\u0080';
const isBlank = (character: string): boolean =>
  character === ' ' || character === '\n' || ((!isAscii(character) || character < ' ') && blank.test(character));

/** Folds a text for matching. Linear in its length. */
export function foldText(original: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  /** The blank that is open: written when something follows it. */
  let gap = '';
  let position = 0;
  const add = (folded: string, start: number, end: number): void => {
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let gapStart = 0;
  for (const character of original) {
    const start = position;
    position += character.length;
    if (isBlank(character)) {
      if (gap === '') gapStart = start;
      if (gap !== '\n') gap = lineBreak.test(character) ? '\n' : ' ';
      continue;
    }
    const folded = isAscii(character) ? character.toLowerCase() : foldCharacter(character);
    if (folded === '') {
      if (gap === '' && ends.length > 0) ends[ends.length - 1] = position;
      continue;
    }
    if (gap !== '') add(gap, gapStart, start);
    gap = '';
    add(folded, start, position);
  }
  if (gap !== '') add(gap, gapStart, position);
  return { original, text, starts, ends };
}
