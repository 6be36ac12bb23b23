import type { Call } from './call.js';
import type { CreationKey } from './creation-key.js';
import type { RemoteRef } from './entity.js';
import type { SpecTree } from './specs.js';

/** A campaign with everything below it, to be created in one transaction. */
export interface TreeRequest {
  readonly tree: SpecTree;
  /** Creation keys by local id, one for each entity of the tree. */
  readonly keys: Readonly<Record<string, CreationKey>>;
  /** Remote refs of the assets, by local id: assets are created before, on their own. */
  readonly refs: Readonly<Record<string, RemoteRef>>;
}

/** Remote refs by local id, one for each campaign, ad group and ad of the tree. */
export type TreeRefs = Readonly<Record<string, RemoteRef>>;

/** Offered by platforms that create a whole tree in one write: all of it exists afterwards, or nothing. */
export interface TreePort {
  /** Creates the campaign (switched off), its ad groups and ads in one write. */
  create(request: TreeRequest, call: Call): Promise<TreeRefs>;
  /** Finds what an earlier `create` left behind, or null. Reads only. */
  find(request: TreeRequest, call: Call): Promise<TreeRefs | null>;
}
