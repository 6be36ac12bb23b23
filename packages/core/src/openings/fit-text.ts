/** Shortens a text to whole words within `maximumLength` characters, without a dangling comma or joining word. */
export function fitText(text: string, maximumLength: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= maximumLength) return flat;
  const cut = flat.slice(0, maximumLength + 1);
  const atWord = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : flat.slice(0, maximumLength);
  return atWord.replace(/(?:[\s,;:(–-]|\s(?:de|del|en|y|o|e|la|el|para|con|a|of|in|and|or|the|for|with|to))+$/iu, '');
}
