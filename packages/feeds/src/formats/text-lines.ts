/** A line of text without its end. */
export interface TextLine {
  readonly line: number;
  /** The beginning only, where the line is too long. */
  readonly text: string;
  readonly isTooLong: boolean;
}

/** Cuts text into lines with a buffer of one line. */
export interface TextLines {
  push(text: string): TextLine[];
  end(): TextLine[];
  readonly held: number;
}

/** Lines end with `\n` or `\r\n`. */
export function createTextLines(maximumLength: number): TextLines {
  let buffer = '';
  let line = 1;
  let isSkipping = false;

  const take = (text: string): TextLine => ({ line, text: text.replace(/\r$/, ''), isTooLong: false });
  return {
    push: (text) => {
      buffer += text;
      const lines: TextLine[] = [];
      let at = 0;
      for (let end = buffer.indexOf('\n', at); end !== -1; end = buffer.indexOf('\n', at)) {
        if (!isSkipping) {
          const isTooLong = end - at > maximumLength;
          lines.push(isTooLong ? { line, text: buffer.slice(at, at + 2_048), isTooLong } : take(buffer.slice(at, end)));
        }
        isSkipping = false;
        line += 1;
        at = end + 1;
      }
      buffer = isSkipping ? '' : buffer.slice(at);
      if (buffer.length > maximumLength) {
        lines.push({ line, text: buffer.slice(0, 2_048), isTooLong: true });
        isSkipping = true;
        buffer = '';
      }
      return lines;
    },
    end: () => {
      const rest = isSkipping || buffer === '' ? [] : [take(buffer)];
      buffer = '';
      return rest;
    },
    get held() {
      return buffer.length;
    },
  };
}
