import type { Link, Storage } from '@adflux/core';
import { hashOf } from './hashes.js';

/** What stands of a campaign, as far as the links know. */
export interface World {
  readonly links: readonly Link[];
  /** Of everything a plan was made from: another hash is another world. */
  readonly hash: string;
}

/** Looks at the links of a campaign. */
export async function worldOf({ links: store }: Pick<Storage, 'links'>, campaignId: string): Promise<World> {
  const links = await store.find({ campaignId });
  const seen = links.map(({ platform, accountId, kind, remoteId, localId, wanted, drift, spec }) => ({
    ...{ platform, accountId, kind, remoteId, localId, wanted, drift, spec },
  }));
  return { links, hash: hashOf(seen) };
}
