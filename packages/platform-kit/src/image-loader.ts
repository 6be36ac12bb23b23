import { AdFluxError, type Asset, type PlatformId } from '@adflux/core';
import type { AdapterSettings } from './adapter-settings.js';
import { loadAssetBytes } from './load-asset-bytes.js';

/** Loads the bytes of an image that is about to be uploaded. */
export type ImageLoader = (asset: Asset, signal: AbortSignal) => Promise<Uint8Array>;

/** What a platform takes, and how its images are fetched. */
export interface ImageLoaderOptions extends Pick<AdapterSettings, 'loadAsset'> {
  readonly platform: PlatformId;
  /** As errors call the platform. */
  readonly platformName: string;
  /** The largest file that the platform takes, in bytes. */
  readonly maximumBytes: number;
}

/**
 * Makes the image loader of an adapter. It rejects with AdFluxError: `invalid_request` when there are no bytes or too many,
 * `aborted`, what `loadAsset` says, and `unavailable` for anything else: that is the user's own function, and may throw
 * whatever it likes.
 */
export function createImageLoader(options: ImageLoaderOptions): ImageLoader {
  const { platform, platformName, maximumBytes, loadAsset = loadAssetBytes } = options;
  const load: ImageLoader = async (asset, signal) => {
    try {
      return await loadAsset(asset.url, signal);
    } catch (cause) {
      if (AdFluxError.isInstance(cause)) throw cause;
      throw new AdFluxError(`Image ${asset.id} could not be loaded. The cause says why.`, {
        code: signal.aborted ? 'aborted' : 'unavailable',
        platform,
        cause,
      });
    }
  };
  return async (asset, signal) => {
    const bytes = await load(asset, signal);
    if (bytes.byteLength > 0 && bytes.byteLength <= maximumBytes) return bytes;
    throw new AdFluxError(
      `Image ${asset.id} has ${bytes.byteLength} bytes; ${platformName} takes 1 to ${maximumBytes}. Replace it.`,
      { code: 'invalid_request', platform },
    );
  };
}
