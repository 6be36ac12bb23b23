import { AdFluxError, type AudiencePort, type Call, type Clock } from '@adflux/core';
import { poll, uploadBatches, type UploadBatch, type UploadState } from '@adflux/platform-kit';
import type { DataManagerClient, IngestionStatus } from './data-manager-client.js';
import { MEMBERS_PER_REQUEST } from './google-ads-limits.js';

/** How often and how long to look whether Google is done; then the upload is to be resumed later. */
const patience = { intervalMs: 60_000, timeoutMs: 1_800_000 } as const;
const COME_BACK_AFTER_MS = 3_600_000;

const requestIdsOf = ({ requestIds }: UploadState): readonly string[] =>
  Array.isArray(requestIds) ? requestIds.map(String) : [];

const failed = ({ reasons }: IngestionStatus): AdFluxError =>
  new AdFluxError(
    `Google took the members and then could not add them (${reasons.join(', ') || 'no reason given'}). The audience keeps ` +
      'whom it had. Correct that, then replace once more.',
    { code: 'invalid_request', platform: 'google-ads', ...(reasons[0] ? { platformCode: reasons[0] } : {}) },
  );

/** Waits until Google has carried out every request; returns how many members it could not read. */
async function settle(dataManager: DataManagerClient, ids: readonly string[], clock: Clock, call: Call) {
  const waiting = new Set(ids);
  let invalidEntries = 0;
  const check = async (): Promise<number | null> => {
    for (const id of waiting) {
      const status = await dataManager.status(id, call);
      if (status.state === 'failed') throw failed(status);
      // They are carried out in about this order: where one is not done, the next ones need not be asked.
      if (status.state === 'processing') return null;
      waiting.delete(id);
      invalidEntries += status.invalidEntries;
    }
    return invalidEntries;
  };
  try {
    return await poll({ check, ...patience, clock, signal: call.signal });
  } catch (error) {
    if (call.signal.aborted || waiting.size === 0 || !AdFluxError.isInstance(error)) throw error;
    // Only the poll's own error knows no platform: the time is over.
    if (error.code !== 'unavailable' || error.platform !== undefined) throw error;
    throw new AdFluxError(
      'Google is still adding the new members; the former ones stay until it is done. Resume the upload later.',
      { code: 'unavailable', platform: 'google-ads', retryAfterMs: COME_BACK_AFTER_MS, cause: error },
    );
  }
}

/**
 * Sends members to the Data Manager API. Google replaces nobody at once: a replacement notes the time, adds the new members,
 * waits until they are in, and removes whoever was last added before that time. So the list is never empty, holds both for
 * a while, and an interrupted replacement goes on from its checkpoint with the time noted first.
 *
 * @see https://developers.google.com/data-manager/api/devguides/audiences/google-ads/customer-match/remove-all-members
 *   ("Replace all members", read November 2026)
 */
export function createGoogleAdsUpload(dataManager: DataManagerClient, clock: Clock): AudiencePort['upload'] {
  return async (upload, call) => {
    const { operation, audienceId } = upload;
    const replaces = operation === 'replace';
    const send = async ({ members, state }: UploadBatch): Promise<{ readonly state?: UploadState }> => {
      const verb = operation === 'remove' ? dataManager.remove : dataManager.ingest;
      const requestId = await verb(audienceId, members, call);
      return replaces ? { state: { ...state, requestIds: [...requestIdsOf(state), requestId] } } : {};
    };
    const { receipt, state } = await uploadBatches(upload, {
      platform: 'google-ads',
      membersPerBatch: MEMBERS_PER_REQUEST,
      signal: call.signal,
      state: replaces ? { asOf: clock.now().toISOString(), requestIds: [] } : {},
      send,
    });
    if (!replaces) return receipt;
    const invalidEntries = await settle(dataManager, requestIdsOf(state), clock, call);
    await dataManager.removeAllBefore(audienceId, String(state['asOf']), call);
    return { ...receipt, invalidEntries };
  };
}
