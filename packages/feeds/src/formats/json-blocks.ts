import { createLineCounter } from '../text/count-lines.js';

/** The text of one object of a list, or what kept it from being cut out. */
export interface JsonBlock {
  readonly line: number;
  readonly text: string;
  readonly problem?: string;
}

/** Cuts the objects of JSON lists out of a document, piece by piece, without holding the document. */
export interface JsonBlocks {
  push(text: string): JsonBlock[];
  end(): JsonBlock[];
  readonly held: number;
}

/** Keys whose lists hold records; what stands around such a list is passed over. */
const listKey = /"(?:@graph|itemListElement|dataFeedElement|jobs|vacantes|items|results|data)"\s{0,16}:\s{0,16}$/;
/** Where reading can begin again after a broken record. */
const freshStart = /\{\s{0,64}"@(?:type|context)"\s{0,16}:\s{0,16}"(?:JobPosting|ListItem|https?:\/\/schema\.org)/g;
/** A JobPosting, at its beginning. One within another one means that the outer one does not end. */
const posting = /\{\s{0,64}(?:"@context"\s{0,16}:\s{0,16}"[^"]{0,60}",\s{0,64})?"@type"\s{0,16}:\s{0,16}"JobPosting"/y;
const overlap = 256;

/**
 * Follows brackets and strings only. A record is an object of the outermost list, of a list under one of the usual keys, or the document's own
 * object when it holds no such list. A broken record ends at the next thing that begins like a JobPosting.
 */
export function createJsonBlocks(maximumLength: number, maximumDepth: number): JsonBlocks {
  let buffer = '';
  const lines = createLineCounter();
  let cursor = 0;
  let start = -1;
  let isString = false;
  let isSkipping = false;
  /** Open brackets; `L` is a list of records. */
  let open: string[] = [];
  /** How many brackets are open outside of the record. */
  let outside = 0;

  const unfinished = 'well-formed JSON (the record does not end)';
  const tooLong = `a job of at most ${String(maximumLength)} characters`;
  const drop = (to: number): void => {
    lines.drop(buffer, to);
    buffer = buffer.slice(to);
    cursor -= to;
    if (start !== -1) start -= to;
  };
  /** Ends a broken record and looks for the next one behind its beginning. */
  const giveUp = (problem: string): JsonBlock => {
    freshStart.lastIndex = start + 1;
    const next = freshStart.exec(buffer)?.index ?? buffer.length;
    const text = buffer.slice(start, Math.min(next, start + 4_096));
    const block = { line: lines.lineAt(buffer, start), text, problem };
    cursor = start + 1;
    start = -1;
    isSkipping = true;
    return block;
  };
  const isPosting = (at: number): boolean => {
    posting.lastIndex = at;
    return posting.test(buffer);
  };
  const begin = (at: number): void => {
    start = at;
    outside = open.length;
    open.push('{');
  };
  const resume = (): boolean => {
    freshStart.lastIndex = cursor;
    const found = freshStart.exec(buffer);
    if (found === null) {
      cursor = Math.max(cursor, buffer.length - overlap);
      return false;
    }
    isSkipping = false;
    isString = false;
    open = ['L'];
    cursor = found.index;
    return true;
  };

  function openBracket(character: string, at: number): void {
    if (start === -1 && character === '{' && (open.length === 0 || open.at(-1) === 'L')) begin(at);
    else if (character === '[' && (open.length === 0 || listKey.test(buffer.slice(Math.max(0, at - 64), at)))) {
      open.push('L');
      start = -1;
    } else open.push(character);
  }
  function closeBracket(character: string, at: number): JsonBlock | null {
    const top = open.pop();
    const fits = character === '}' ? top === '{' : top === '[' || top === 'L';
    if (start !== -1 && open.length === outside && fits) {
      const block = { line: lines.lineAt(buffer, start), text: buffer.slice(start, at + 1) };
      start = -1;
      return block.text.length > maximumLength ? { ...block, problem: tooLong } : block;
    }
    if (fits || start === -1) return null;
    return giveUp(`well-formed JSON (an unexpected ${character})`);
  }
  function skipString(): boolean {
    for (let at = cursor; ; at += 1) {
      const quote = buffer.indexOf('"', at);
      if (quote === -1) {
        // A backslash at the very end escapes what is still to come.
        cursor = buffer.endsWith('\\') ? buffer.length - 1 : buffer.length;
        return false;
      }
      let backslashes = 0;
      while (buffer[quote - 1 - backslashes] === '\\' && quote - 1 - backslashes >= cursor) backslashes += 1;
      at = quote;
      if (backslashes % 2 === 0) {
        cursor = quote + 1;
        isString = false;
        return true;
      }
    }
  }

  function* cutAll(isLast: boolean): Generator<JsonBlock, void, void> {
    const bracket = /["{}[\]]/g;
    for (;;) {
      if (isSkipping && !resume()) return;
      if (isString && !skipString()) return;
      bracket.lastIndex = cursor;
      const found = bracket.exec(buffer);
      if (found === null) {
        cursor = buffer.length;
        return;
      }
      const [character] = found;
      if (character === '{' && start !== -1) {
        // What tells a posting has to be in the buffer, or the same feed would be read differently in other pieces.
        if (!isLast && found.index > buffer.length - overlap) {
          cursor = found.index;
          return;
        }
        if (isPosting(found.index) && isPosting(start)) {
          yield giveUp(unfinished);
          continue;
        }
      }
      cursor = found.index + 1;
      if (character === '"') isString = true;
      else if (character === '{' || character === '[') openBracket(character, found.index);
      else {
        const block = closeBracket(character, found.index);
        if (block !== null) yield block;
      }
      // Only lists within lists can pile up outside of a record.
      if (start === -1 && open.length > maximumDepth) {
        open = ['L'];
        isSkipping = true;
      }
    }
  }
  function* cutWithinLimit(): Generator<JsonBlock, void, void> {
    yield* cutAll(false);
    while (start !== -1 && buffer.length - start > maximumLength) {
      yield giveUp(tooLong);
      yield* cutAll(false);
    }
  }
  function* cutRest(): Generator<JsonBlock, void, void> {
    yield* cutAll(true);
    while (start !== -1) {
      yield giveUp(unfinished);
      yield* cutAll(true);
    }
  }
  return {
    push: (text) => {
      buffer += text;
      const blocks = [...cutWithinLimit()];
      drop(start === -1 ? Math.max(0, cursor - overlap) : start);
      return blocks;
    },
    end: () => [...cutRest()],
    get held() {
      return buffer.length;
    },
  };
}
