/** A link counts as this many characters, whatever its length. */
const linkLength = 23;

/** A tweet may have this many, counted as below. */
export const maximumTweetLength = 280;

/** Links as X would shorten them; enough for URLs that a program writes. */
export const linkPattern = /https?:\/\/[^\s<>"]+/giu;

const isLight = (codePoint: number): boolean =>
  codePoint <= 0x10ff ||
  (codePoint >= 0x2000 && codePoint <= 0x200d) ||
  (codePoint >= 0x2010 && codePoint <= 0x201f) ||
  (codePoint >= 0x2032 && codePoint <= 0x2037);

/**
 * How long X finds a text: Latin letters count one, others two, links 23
 * (https://docs.x.com/fundamentals/counting-characters, read November 2026).
 */
export const tweetLength = (text: string): number => {
  const links = text.match(linkPattern)?.length ?? 0;
  const rest = text.normalize('NFC').replace(linkPattern, '');
  let length = links * linkLength;
  for (const sign of rest) length += isLight(sign.codePointAt(0) ?? 0) ? 1 : 2;
  return length;
};
