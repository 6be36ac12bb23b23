import { AdFluxError } from '@adflux/core';
import axios from 'axios';
import { redact } from './redact.js';
import { scrubError } from './scrub-error.js';

/** The largest file that is loaded, in bytes: 30 MB, above every image limit of the platforms. */
const maximumBytes = 30_000_000;
const timeoutMs = 60_000;

/**
 * Loads an image from an `https:`, `http:` or `data:` URL, at most 30 MB and within a minute. Rejects with `AdFluxError`:
 * `invalid_request` (another kind of URL, too large, not there), `unavailable` (worth trying again) or `aborted`.
 *
 * @example
 * ```ts
 * import { loadAssetBytes } from '@adflux/platform-kit';
 *
 * const bytes = await loadAssetBytes('data:text/plain;base64,aG9sYQ==', new AbortController().signal);
 * console.log(bytes.length); // 4
 * ```
 */
export async function loadAssetBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
  if (/^data:/i.test(url)) return fromDataUrl(url);
  if (!/^https?:\/\//i.test(url)) throw unusable('Assets are loaded from https:, http: and data: URLs only.');
  const name = redact(url, []);
  try {
    const response = await axios.get<ArrayBuffer>(url, {
      adapter: 'http',
      responseType: 'arraybuffer',
      maxContentLength: maximumBytes,
      timeout: timeoutMs,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      validateStatus: () => true,
    });
    if (response.status >= 200 && response.status < 300) return new Uint8Array(response.data);
    if (response.status === 429 || response.status >= 500) throw unavailable(`${name}: HTTP ${response.status}.`);
    throw unusable(`${name}: HTTP ${response.status}. Check that the URL is public and still valid.`);
  } catch (error) {
    if (AdFluxError.isInstance(error)) throw error;
    const cause = scrubError(error, []);
    if (signal.aborted) throw new AdFluxError(`Loading ${name} was aborted.`, { code: 'aborted', cause });
    if (cause.message.includes('maxContentLength'))
      throw unusable(`${name} is larger than ${maximumBytes} bytes.`, cause);
    throw unavailable(`${name} could not be loaded: ${cause.message}.`, cause);
  }
}

function fromDataUrl(url: string): Uint8Array {
  const match = /^data:[^,]*?(;base64)?,(.*)$/is.exec(url);
  if (match === null) throw unusable('A data: URL of an asset has no comma before its data.');
  const [, isBase64, data = ''] = match;
  const bytes = isBase64 === undefined ? Buffer.from(decodeURIComponent(data)) : Buffer.from(data, 'base64');
  if (bytes.length > maximumBytes) throw unusable(`An asset in a data: URL is larger than ${maximumBytes} bytes.`);
  return new Uint8Array(bytes);
}

const unusable = (message: string, cause?: unknown): AdFluxError =>
  new AdFluxError(message, { code: 'invalid_request', cause });
const unavailable = (message: string, cause?: unknown): AdFluxError =>
  new AdFluxError(message, { code: 'unavailable', cause });
