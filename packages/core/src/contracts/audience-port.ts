import type { Call } from './call.js';
import type { CreationKey } from './creation-key.js';
import type { HashedMember, IdentifierKind } from './hashed-member.js';

/** What is known of one person, as it stands in her profile. Personal data: leaves the process hashed or not at all. */
export type PersonIdentifiers = Readonly<Partial<Record<IdentifierKind, string>>>;

/** Whether ads can be aimed at an audience. `unusable`: the platform refuses it; `removed`: gone. */
export type AudienceState = 'processing' | 'ready' | 'too_small' | 'unusable' | 'removed';

/** An audience as its platform describes it now. */
export interface RemoteAudience {
  /** The platform's id, always text. */
  readonly id: string;
  /** The name as it stands there, creation key included. */
  readonly name: string;
  readonly state: AudienceState;
  /** Why it cannot be used, in the platform's words. */
  readonly reasons?: readonly string[];
  /** How many people the platform recognised, where it tells; an estimate. */
  readonly matchedMembers?: number;
}

/** What an upload does with its members. `replace` leaves exactly them. */
export type UploadOperation = 'add' | 'remove' | 'replace';

/** How far an upload came: plain data, so that another process can go on with it. */
export interface UploadCheckpoint {
  /** Members that the platform has taken, counted from the start of the stream. */
  readonly members: number;
  /** Requests that took them. */
  readonly batches: number;
  /** The adapter's own: a session, names of uploaded files. No personal data. */
  readonly state: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Members on their way to an audience. */
export interface AudienceUpload {
  /** The platform's id of the audience. */
  readonly audienceId: string;
  readonly operation: UploadOperation;
  /** Streamed once, never held as a whole. In the same order each time, because a resumed upload skips by position. */
  readonly members: AsyncIterable<HashedMember> | Iterable<HashedMember>;
  /** How many members there will be, where that is known: some platforms ask. */
  readonly expectedMembers?: number;
  /** Where an earlier upload of the same members stopped. */
  readonly resumeFrom?: UploadCheckpoint;
  /** Told after each batch that the platform has taken, and awaited before the next one is sent: store it. */
  readonly onCheckpoint?: (checkpoint: UploadCheckpoint) => void | Promise<void>;
}

/** What came of an upload. */
export interface UploadReceipt {
  readonly members: number;
  readonly batches: number;
  /** Entries the platform says it could not read; 0 where it does not tell. */
  readonly invalidEntries: number;
}

/**
 * Audiences of people known by hashed identifiers. Every verb may throw `AdFluxError`; its `recovery` says what may follow.
 * Adding or removing the same member twice has the effect of doing it once, so an interrupted upload is simply resumed.
 */
export interface AudiencePort {
  /** Normalises as this platform wants it, and hashes. Null when nothing is left to match by. Pure. */
  hash(person: PersonIdentifiers): HashedMember | null;
  /** Creates an empty audience, marked with `key`. One write. */
  create(request: { readonly key: CreationKey; readonly name: string }, call: Call): Promise<RemoteAudience>;
  /** Finds what an earlier `create` with this key left behind, or null. Reads only. */
  find(key: CreationKey, call: Call): Promise<RemoteAudience | null>;
  /** Describes audiences by id, in any order; what is gone comes back as `removed`. */
  read(ids: readonly string[], call: Call): Promise<readonly RemoteAudience[]>;
  /**
   * Sends members in the platform's batch size.
   *
   * @throws AdFluxError `invalid_request` before anything is sent, when a member was hashed for another platform or there is
   *   none; `conflict` when the platform refuses to remove so many: then build a new audience of those who stay.
   */
  upload(upload: AudienceUpload, call: Call): Promise<UploadReceipt>;
  /** Removes the audience with its members. Removing what is already gone succeeds. */
  remove(id: string, call: Call): Promise<void>;
}
