import { AdFluxError, type Asset } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { createImageLoader } from './image-loader.js';

const asset: Asset = {
  id: 'photo',
  kind: 'image',
  url: 'vault:photo',
  mediaType: 'image/png',
  widthPixels: 1200,
  heightPixels: 628,
};
const signal = new AbortController().signal;
const loaderOf = (loadAsset: (url: string) => Promise<Uint8Array>) =>
  createImageLoader({ platform: 'acme', platformName: 'Acme', maximumBytes: 3, loadAsset });
const failureOf = (work: Promise<unknown>): Promise<AdFluxError> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as AdFluxError,
  );

describe('an image loader', () => {
  it('loads from wherever the caller keeps images, and by itself from data: URLs', async () => {
    const bytes = await loaderOf(async (url) => Uint8Array.of(url.length))(asset, signal);
    expect([...bytes]).toEqual([11]);
    const load = createImageLoader({ platform: 'acme', platformName: 'Acme', maximumBytes: 3 });
    expect([...(await load({ ...asset, url: 'data:,hi' }, signal))]).toEqual([104, 105]);
  });

  it.each([0, 4])('refuses %i bytes where 1 to 3 are taken, naming image and platform', async (size) => {
    const error = await failureOf(loaderOf(async () => new Uint8Array(size))(asset, signal));
    expect(error).toMatchObject({ code: 'invalid_request', platform: 'acme', recovery: 'none' });
    expect(error.message).toBe(`Image photo has ${size} bytes; Acme takes 1 to 3. Replace it.`);
  });

  it('may be asked again where the caller fails in words of his own, which stay the cause', async () => {
    const cause = new Error('the disk is away');
    const error = await failureOf(loaderOf(() => Promise.reject(cause))(asset, signal));
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'retry', platform: 'acme', cause });
  });

  it('passes on what an AdFluxError says, and says so when it was aborted', async () => {
    const own = new AdFluxError('no such picture', { code: 'not_found' });
    expect(await failureOf(loaderOf(() => Promise.reject(own))(asset, signal))).toBe(own);
    const stopped = loaderOf(() => Promise.reject(new Error('stopped')))(asset, AbortSignal.abort());
    expect(await failureOf(stopped)).toMatchObject({ code: 'aborted' });
  });
});
