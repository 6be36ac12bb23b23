import type { AssetSpec, EntityPort } from '@adflux/core';
import { unwrittenPort } from './unwritten-port.js';

/** Images on X. */
export function createXAssets(): EntityPort<AssetSpec> {
  return unwrittenPort<AssetSpec>('assets');
}
