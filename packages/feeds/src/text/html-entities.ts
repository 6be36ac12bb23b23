/** Latin letters with a mark, as HTML names them: base letters by suffix of the name. */
const marked: Readonly<Record<string, readonly [letters: string, mark: string]>> = {
  acute: ['AEIOUYaeiouy', '\u0301'],
  grave: ['AEIOUaeiou', '\u0300'],
  circ: ['AEIOUaeiou', '\u0302'],
  uml: ['AEIOUaeiouy', '\u0308'],
  tilde: ['ANOano', '\u0303'],
  cedil: ['Cc', '\u0327'],
};
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  deg: '°',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  frac12: '½',
  times: '×',
};

function fromNumber(digits: string, radix: number): string | undefined {
  const point = Number.parseInt(digits, radix);
  const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : ' ';
}

function resolve(name: string): string | undefined {
  if (name.startsWith('#x') || name.startsWith('#X')) return fromNumber(name.slice(2), 16);
  if (name.startsWith('#')) return fromNumber(name.slice(1), 10);
  const mark = marked[name.slice(1)];
  const letter = name.charAt(0);
  if (mark?.[0].includes(letter) === true) return `${letter}${mark[1]}`.normalize('NFC');
  return named[name];
}

/**
 * Replaces the character references of HTML that occur in job texts, once: what comes out is not looked at again, so nothing can
 * grow. Unknown references stay as they are.
 */
export const decodeHtmlEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(#[xX][\da-fA-F]{1,6}|#\d{1,7}|[A-Za-z]\w{1,8});/g,
        (whole, name: string) => resolve(name) ?? whole,
      )
    : text;
