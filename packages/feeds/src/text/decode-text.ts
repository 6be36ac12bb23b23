import { isAscii, isUtf8 } from 'node:buffer';

/** The encodings that feeds are read in. */
export type FeedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Turns bytes into text, piece by piece. */
export interface TextDecoding {
  /** What the bytes so far turned out to be. */
  readonly encoding: FeedEncoding;
  push(bytes: Uint8Array): string;
  end(): string;
}

/** Where a UTF-8 sequence that the end cuts off begins; the length where none is cut off. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function markedEncoding(bytes: Uint8Array): FeedEncoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // No mark, but a feed begins with an ASCII character, of which one half is zero.
  if (first !== 0 && second === 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return undefined;
}

const join = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  if (left.length === 0) return right;
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
};
const none = new Uint8Array(0);

/**
 * Decides by the bytes, not by what they declare, because declarations are often wrong: a byte order mark first, then UTF-8 as long as
 * the bytes are valid. If the first bytes beyond ASCII are not, it is Windows-1252 (which has Latin-1 in it); later ones are
 * damage, and become replacement characters.
 */
export function createTextDecoding(): TextDecoding {
  let encoding: FeedEncoding = 'utf-8';
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let held: Uint8Array = none;
  let isSettled = false;
  let isStarted = false;

  const settle = (bytes: Uint8Array): void => {
    if (isSettled || isAscii(bytes)) return;
    isSettled = true;
    if (isUtf8(bytes)) return;
    encoding = 'windows-1252';
  };
  const decode = (bytes: Uint8Array): string => {
    if (encoding === 'utf-8') settle(bytes);
    if (encoding === 'utf-8') {
      // Gives strings of one byte a character where a TextDecoder gives two, which halves what a feed takes.
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
      const isMarked = !isStarted && text.startsWith('\ufeff');
      isStarted = true;
      return isMarked ? text.slice(1) : text;
    }
    decoder ??= new TextDecoder(encoding);
    return decoder.decode(bytes, { stream: true });
  };
  return {
    get encoding() {
      return encoding;
    },
    push: (bytes) => {
      const all = join(held, bytes);
      held = none;
      if (!isStarted && encoding === 'utf-8') {
        if (all.length < 2) {
          held = all;
          return '';
        }
        encoding = markedEncoding(all) ?? 'utf-8';
      }
      if (encoding !== 'utf-8') return decode(all);
      const length = completeLength(all);
      // A copy: the caller may use its buffer again.
      held = all.slice(length);
      return length === 0 ? '' : decode(all.subarray(0, length));
    },
    end: () => (held.length > 0 ? decode(held) : '') + (decoder?.decode() ?? ''),
  };
}
