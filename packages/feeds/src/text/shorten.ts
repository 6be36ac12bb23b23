/** At most so many characters, cut at a word where one ends near, with an ellipsis. */
export function shorten(text: string, maximumLength: number): string {
  if (text.length <= maximumLength) return text;
  const cut = text.slice(0, maximumLength - 1);
  const space = cut.lastIndexOf(' ');
  // A high surrogate at the end would be half a character.
  const kept = space > maximumLength * 0.8 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
