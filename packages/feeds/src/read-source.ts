import { AdFluxError } from '@adflux/core';
import type { FeedSettings } from './feed-options.js';
import { createTextDecoding, type FeedEncoding } from './text/decode-text.js';

/** Bytes or text in pieces of any size. */
export type FeedSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** What is known about the source so far. */
export interface SourceState {
  bytes: number;
  encoding: FeedEncoding;
}

/** Larger pieces are cut, so that a feed that arrives in one piece is not turned into as many records at once. */
const pieceLength = 16_384;
const progressEveryBytes = 1_048_576;

function checkAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new AdFluxError('Reading the feed was aborted. Read it again from its beginning.', {
      code: 'aborted',
      cause: signal.reason,
    });
}

async function* pieces(source: FeedSource): AsyncGenerator<Uint8Array | string, void, void> {
  try {
    yield* source;
  } catch (error) {
    if (AdFluxError.isInstance(error)) throw error;
    throw new AdFluxError(
      'The source of the feed failed before its end. Open it again and read it from its beginning.',
      {
        code: 'unavailable',
        cause: error,
      },
    );
  }
}

/** Turns the source into text, counts bytes, and stops at the limit and at the signal. */
export async function* readSource(
  source: FeedSource,
  { limits, signal, onProgress }: FeedSettings,
  state: SourceState,
  recordsRead: () => number,
): AsyncGenerator<string, void, void> {
  const decoding = createTextDecoding();
  let told = 0;
  checkAborted(signal);
  for await (const chunk of pieces(source)) {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array))
      throw new AdFluxError(
        'The source of the feed gave neither bytes nor text. Hand over a stream of Uint8Array or string.',
        {
          code: 'invalid_request',
        },
      );
    for (let at = 0; at < chunk.length; at += pieceLength) {
      checkAborted(signal);
      const piece =
        typeof chunk === 'string' ? chunk.slice(at, at + pieceLength) : chunk.subarray(at, at + pieceLength);
      const isFirst = state.bytes === 0;
      state.bytes += typeof piece === 'string' ? Buffer.byteLength(piece) : piece.length;
      if (state.bytes > limits.totalBytes)
        throw new AdFluxError(
          `The feed has more than ${String(limits.totalBytes)} bytes. If that is right, raise limits.totalBytes and read it again.`,
          { code: 'invalid_request' },
        );
      const text = typeof piece === 'string' ? (isFirst ? piece.replace(/^\ufeff/, '') : piece) : decoding.push(piece);
      if (typeof piece !== 'string') state.encoding = decoding.encoding;
      if (text !== '') yield text;
      if (state.bytes - told >= progressEveryBytes) {
        told = state.bytes;
        onProgress?.({ bytes: state.bytes, read: recordsRead() });
      }
    }
  }
  const rest = decoding.end();
  state.encoding = decoding.encoding;
  if (rest !== '') yield rest;
}
