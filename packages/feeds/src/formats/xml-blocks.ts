import { createLineCounter } from '../text/count-lines.js';

/** A job element as it stands in the feed, or what kept it from being cut out. */
export interface XmlBlock {
  readonly line: number;
  readonly text: string;
  readonly problem?: string;
}

/** Cuts job elements out of XML, piece by piece, without reading what is in them. */
export interface XmlBlocks {
  push(text: string): XmlBlock[];
  end(): XmlBlock[];
  /** What stood before the first job, at most so much as the header of a feed takes. */
  readonly header: string;
  readonly held: number;
}

const jobNames = 'job|jobs?posting|posting|position|vacancy|vacante|oferta|empleo|item';
/** Where a tag or section may be cut by the end of a piece, this much is looked at again. */
const overlap = 128;

/**
 * Finds `<job>` … `</job>` (or whichever of the usual names comes first) with a buffer of one record. CDATA and comments are
 * honoured, document types skipped. A job that is not closed ends where the next one begins, a CDATA section that is not closed ends with its job, so
 * that one broken job costs one job.
 */
export function createXmlBlocks(maximumLength: number): XmlBlocks {
  let buffer = '';
  const lines = createLineCounter();
  let header = '';
  let name: string | undefined;
  /** Begin of the open job in the buffer; -1 outside of jobs. */
  let start = -1;
  let cursor = 0;
  /** What has to end before anything else counts. */
  let until: '-->' | ']]>' | ']>' | '>' | undefined;
  /** Whether the rest of a job that is too long is passed over. */
  let isSkipping = false;
  let outside = new RegExp(`<!--|<!\\[CDATA\\[|<!DOCTYPE|<(${jobNames})(?=[\\s/>])`, 'gi');
  let inside = outside;
  let closing = outside;
  let edge = outside;

  const settleName = (found: string): void => {
    name = found;
    outside = new RegExp(`<!--|<!\\[CDATA\\[|<!DOCTYPE|<(${found})(?=[\\s/>])`, 'gi');
    inside = new RegExp(`<!--|<!\\[CDATA\\[|<${found}(?=[\\s/>])|</${found}\\s{0,8}>`, 'gi');
    closing = new RegExp(`\\]\\]>|</${found}\\s{0,8}>\\s{0,32}(?=<(?:${found}[\\s/>]|/))`, 'gi');
    edge = new RegExp(`</${found}\\s{0,8}>|<${found}(?=[\\s/>])`, 'gi');
  };
  const search = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = cursor;
    return pattern.exec(buffer);
  };
  /** Forgets what is before `to`. */
  const drop = (to: number): void => {
    lines.drop(buffer, to);
    if (name === undefined) header = (header + buffer.slice(0, to)).slice(0, 4_096);
    buffer = buffer.slice(to);
    cursor = Math.max(0, cursor - to);
    start = start === -1 ? -1 : Math.max(0, start - to);
  };
  const tooLong = `a job of at most ${String(maximumLength)} characters`;
  const cut = (end: number, broken?: string): XmlBlock => {
    const problem = end - start > maximumLength ? tooLong : broken;
    const block = { line: lines.lineAt(buffer, start), text: buffer.slice(start, end) };
    start = -1;
    until = undefined;
    cursor = end;
    return problem === undefined ? block : { ...block, problem };
  };
  const wait = (): null => {
    cursor = Math.max(cursor, buffer.length - overlap, start + 1);
    return null;
  };

  function stepOutside(): boolean {
    if (until !== undefined) {
      const at = buffer.indexOf(until, cursor);
      if (at === -1) return (wait(), false);
      cursor = at + until.length;
      until = undefined;
      return true;
    }
    const found = search(outside);
    if (found === null) return (wait(), false);
    if (found[1] === undefined) {
      const rest = buffer.slice(found.index, found.index + 2_048);
      until = rest.startsWith('<!--') ? '-->' : /^<!\[/.test(rest) ? ']]>' : /^[^>]*\[/.test(rest) ? ']>' : '>';
      cursor = found.index + found[0].length;
      return true;
    }
    if (name === undefined) {
      header = (header + buffer.slice(0, found.index)).slice(0, 4_096);
      settleName(found[1]);
    }
    start = found.index;
    cursor = start + found[0].length;
    return true;
  }

  function skip(): boolean {
    const found = search(edge);
    if (found === null) return (wait(), false);
    isSkipping = false;
    cursor = found[0].startsWith('</') ? found.index + found[0].length : found.index;
    return true;
  }

  function stepInside(): XmlBlock | boolean {
    if (until !== undefined) {
      const found = until === ']]>' ? search(closing) : null;
      const at = until === ']]>' ? (found?.index ?? -1) : buffer.indexOf(until, cursor);
      if (at === -1) return (wait(), false);
      if (found !== null && found[0] !== ']]>')
        return cut(at + found[0].trimEnd().length, 'the end of a CDATA section, ]]>, before the end of the job');
      cursor = at + until.length;
      until = undefined;
      return true;
    }
    const found = search(inside);
    if (found === null) return (wait(), false);
    if (found[0].startsWith('<!')) {
      until = found[0] === '<!--' ? '-->' : ']]>';
      cursor = found.index + found[0].length;
      return true;
    }
    if (found[0].startsWith('</')) return cut(found.index + found[0].length);
    return cut(found.index, `</${name ?? 'job'}> before the next job begins`);
  }

  function* cutAll(): Generator<XmlBlock, void, void> {
    for (;;) {
      const step = isSkipping ? skip() : start === -1 ? stepOutside() : stepInside();
      if (step === false) return;
      if (step !== true) yield step;
    }
  }

  return {
    push: (text) => {
      buffer += text;
      const blocks = [...cutAll()];
      if (start === -1) drop(Math.min(cursor, buffer.length));
      else if (buffer.length - start > maximumLength) {
        const seen = cursor;
        blocks.push(cut(start + Math.min(maximumLength, 2_048), tooLong));
        isSkipping = true;
        drop(seen);
      } else drop(start);
      return blocks;
    },
    end: () => (start === -1 ? [] : [cut(buffer.length, `</${name ?? 'job'}> before the end of the feed`)]),
    get header() {
      return header;
    },
    get held() {
      return buffer.length;
    },
  };
}
