import type { AudienceState, UploadCheckpoint, UploadOperation } from './audience-port.js';
import type { CreationKey } from './creation-key.js';
import type { PlatformId } from './platform-id.js';
import type { Timestamp } from '../domain/timestamp.js';

/** An audience in one ad account: what it became there, and how far its upload came. Kept as a document. */
export interface AudienceLink {
  readonly audienceId: string;
  readonly platform: PlatformId;
  readonly accountId: string;
  readonly key: CreationKey;
  /** Counts how often it was built anew: each time has a creation key of its own. */
  readonly generation: number;
  /** Null until the platform's answer to its creation is known. */
  readonly remoteId: string | null;
  /** The remote audience that this one takes the place of; to be removed once nothing aims at it. */
  readonly replacedRemoteIds: readonly string[];
  readonly state: AudienceState;
  readonly reasons: readonly string[];
  /** The upload on its way, or null. */
  readonly upload: {
    readonly operation: UploadOperation;
    /** Says which members it was about: another set begins anew. */
    readonly membersHash: string;
    readonly checkpoint: UploadCheckpoint | null;
  } | null;
  /** How many members were uploaded. */
  readonly members: number;
  readonly updatedAt: Timestamp;
}

/** The collection of documents that holds audience links. */
export const audienceLinkCollection = 'audience-links';

/** The id of an audience's link to one account. */
export const audienceLinkId = (audienceId: string, platform: PlatformId, accountId: string): string =>
  [audienceId, platform, accountId].map(encodeURIComponent).join('/');
