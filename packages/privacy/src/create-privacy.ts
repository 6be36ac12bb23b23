import { buildAudience } from './audience/build-audience.js';
import { consentStateOf } from './consent/consent-state.js';
import { importCandidateConsents } from './consent/import-candidate-consents.js';
import { recordConsent, recordConsents } from './consent/record-consents.js';
import { createContext } from './context.js';
import type { PrivacyOptions } from './privacy-options.js';
import type { Privacy } from './privacy.js';
import { access, exportData } from './rights/access.js';
import { erase } from './rights/erase.js';
import { propagateRevocations } from './upload/propagate-revocations.js';
import { uploadAudience } from './upload/upload-audience.js';

/**
 * Makes the keeper of consents and audiences over a storage and ad accounts. Holds no state of its own: whatever process asks
 * next, with the same storage, goes on where this one stopped.
 *
 * @throws AdFluxError `config` when two adapters serve one account, or a key is no key.
 * @example
 * ```ts
 * import type { AdPlatform, Segment } from '@adflux/core';
 * import { createPrivacy } from '@adflux/privacy';
 * import { createMemoryStorage } from '@adflux/storage-memory';
 *
 * export async function aim(platforms: AdPlatform[], segment: Segment): Promise<void> {
 *   const privacy = createPrivacy({ storage: createMemoryStorage(), platforms });
 *   const audience = { id: 'accountants', name: 'Contadores' };
 *   const built = await privacy.buildAudience({ audience, segment, model: 'candidates', purpose: 'job_advertising' });
 *   console.log(built.admitted, built.leftOut);
 *   const { platforms: uploaded } = await privacy.uploadAudience('accountants');
 *   for (const { platform, outcome, members } of uploaded) console.log(platform, outcome, members);
 * }
 * ```
 */
export function createPrivacy(options: PrivacyOptions): Privacy {
  const context = createContext(options);
  return {
    grant: (input) => recordConsent(context, 'granted', input),
    revoke: (input) => recordConsent(context, 'revoked', input),
    recordConsents: (events, recordOptions) => recordConsents(context, events, recordOptions),
    importCandidateConsents: (importOptions) => importCandidateConsents(context, importOptions),
    consentState: async (candidateId, purpose, at = context.now()) =>
      consentStateOf(await context.storage.consents.ofCandidate(candidateId), purpose, at),
    buildAudience: (buildOptions) => buildAudience(context, buildOptions),
    uploadAudience: (audienceId, uploadOptions) => uploadAudience(context, audienceId, uploadOptions),
    propagateRevocations: (propagateOptions) => propagateRevocations(context, propagateOptions),
    erase: (candidateId, eraseOptions) => erase(context, candidateId, eraseOptions),
    access: (candidateId, asked) => access(context, candidateId, asked),
    exportData: (candidateId, asked) => exportData(context, candidateId, asked),
  };
}
