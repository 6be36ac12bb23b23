import { countLines } from '../text/count-lines.js';

/**
 * Lets through what stands in `<script type="application/ld+json">` of an HTML page, piece by piece. Everything else becomes its line
 * ends, so that lines keep their numbers.
 */
export function createJsonScripts(): (text: string) => string {
  const opening = /<script\b[^<>]{0,400}application\/ld\+json[^<>]{0,400}>/gi;
  let buffer = '';
  let isInside = false;

  return (text) => {
    buffer += text;
    let passed = '';
    for (;;) {
      opening.lastIndex = 0;
      const found = isInside ? null : opening.exec(buffer);
      const at = isInside ? buffer.toLowerCase().indexOf('</script') : (found?.index ?? -1);
      // What may be half a tag stays for the next piece.
      const end = at === -1 ? Math.max(0, buffer.length - (isInside ? 16 : 1_024)) : at + (found?.[0].length ?? 0);
      passed += isInside ? buffer.slice(0, end) : '\n'.repeat(countLines(buffer, 0, end));
      buffer = buffer.slice(end);
      if (at === -1) return passed;
      isInside = !isInside;
    }
  };
}
