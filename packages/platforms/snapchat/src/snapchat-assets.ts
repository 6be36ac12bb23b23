import type { AssetSpec, EntityPort } from '@adflux/core';
import { unwrittenPort } from './unwritten-port.js';

/** Images on Snapchat. */
export function createSnapchatAssets(): EntityPort<AssetSpec> {
  return unwrittenPort<AssetSpec>('assets');
}
