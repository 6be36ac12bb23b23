import type { ConsentEvent } from '@adflux/core';
import type { BuildAudienceOptions, BuildReport } from './audience/build-audience.js';
import type { ConsentStanding } from './consent/consent-state.js';
import type { ConsentInput, GrantInput } from './consent/record-consents.js';
import type { Asked, Working } from './privacy-options.js';
import type { AccessReport } from './rights/access.js';
import type { ErasureReceipt } from './rights/receipt.js';
import type { PropagateOptions, PropagateReport } from './upload/propagate-revocations.js';
import type { UploadAudienceOptions, UploadReport } from './upload/upload-audience.js';

/** Consent, audiences that obey it, and the rights of the people in them. */
export interface Privacy {
  /**
   * Records that somebody consented.
   *
   * @throws AdFluxError `invalid_request` naming the field, `conflict` when the ledger holds another event of this id.
   */
  grant(input: GrantInput): Promise<ConsentEvent>;
  /** Records that somebody took a consent back. Then `propagateRevocations` carries it to the platforms. Throws as `grant`. */
  revoke(input: ConsentInput): Promise<ConsentEvent>;
  /** Records a stream of events; those that the ledger holds are left alone. Throws as `grant`. */
  recordConsents(
    events: Iterable<ConsentEvent> | AsyncIterable<ConsentEvent>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<{ readonly appended: number }>;
  /** Takes the consents of candidates' own records into the ledger; calling it again adds what is new. */
  importCandidateConsents(options?: { readonly signal?: AbortSignal }): Promise<{ readonly appended: number }>;
  /** Where somebody stands with a purpose, by the ledger. `at` is an instant with its zone; default: now. */
  consentState(candidateId: string, purpose: string, at?: string): Promise<ConsentStanding>;
  /**
   * Decides who is in an audience now: members of the segment with a consent that covers the purpose today. Sends nothing.
   *
   * @throws AdFluxError `policy_rejected` for a segment made with sensitive features, `invalid_request` for an audience that
   *   is none, `not_found` when nobody is assigned to the segment, `conflict` while somebody else works on the audience, `aborted`.
   */
  buildAudience(options: BuildAudienceOptions): Promise<BuildReport>;
  /**
   * Uploads an audience to ad accounts, each exactly once, and goes on where an earlier call stopped. Consents are looked at
   * again. One platform that fails or is refused does not stop the others: see the report.
   *
   * @throws AdFluxError `not_found` for an audience that was never built, `config` when no platform takes it,
   *   `policy_rejected` before anything is sent when it is too small for all of them, `conflict` while somebody else works
   *   on it, `aborted`.
   */
  uploadAudience(audienceId: string, options?: UploadAudienceOptions): Promise<UploadReport>;
  /**
   * Everybody whose consent no longer covers leaves every audience on every platform: taken out, or by building the audience
   * anew where the platform refuses. Call it after a revocation, and daily, because consents expire.
   */
  propagateRevocations(options?: PropagateOptions): Promise<PropagateReport>;
  /**
   * Forgets a person: out of every audience on every platform, her record, segments and memberships removed, a pseudonym in
   * her place in the ledger. What cannot be done now stands in `unfinished`, and the next call goes on, also after a crash.
   *
   * @throws AdFluxError `config` without a key, `not_found` when there is nothing about her, `invalid_request` when actor or
   *   reason name her, `conflict` when somebody else is erasing her, `aborted`.
   */
  erase(candidateId: string, options?: Working): Promise<ErasureReceipt>;
  /**
   * Everything that is held about a person.
   *
   * @throws AdFluxError `not_found` when there is nothing about her.
   */
  access(candidateId: string, asked?: Asked): Promise<AccessReport>;
  /** The same as JSON, money as text, for her to take elsewhere. Throws as `access`. */
  exportData(candidateId: string, asked?: Asked): Promise<string>;
}
