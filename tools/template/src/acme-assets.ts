import type { AssetSpec, EntityPort } from '@adflux/core';
import { unwrittenPort } from './unwritten-port.js';

/** Images on Acme. */
export function createAcmeAssets(): EntityPort<AssetSpec> {
  return unwrittenPort<AssetSpec>('assets');
}
