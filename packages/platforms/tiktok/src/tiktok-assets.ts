import type { AssetSpec, EntityPort } from '@adflux/core';
import { unwrittenPort } from './unwritten-port.js';

/** Images on Tiktok. */
export function createTiktokAssets(): EntityPort<AssetSpec> {
  return unwrittenPort<AssetSpec>('assets');
}
