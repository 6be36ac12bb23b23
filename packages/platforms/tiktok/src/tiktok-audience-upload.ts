import { AdFluxError, type AudiencePort, type Call, type Clock, type UploadOperation } from '@adflux/core';
import { poll, uploadBatches, type UploadBatch, type UploadState } from '@adflux/platform-kit';
import { z } from 'zod';
import { uploadTiktokMembers } from './tiktok-audience-files.js';
import type { TiktokClient } from './tiktok-client.js';
import { TIKTOK_FILES_PER_CHANGE, TIKTOK_MEMBERS_PER_FILE } from './tiktok-limits.js';

const actions: Readonly<Record<UploadOperation, 'APPEND' | 'REMOVE' | 'REPLACE'>> = {
  add: 'APPEND',
  remove: 'REMOVE',
  replace: 'REPLACE',
};

const filesOf = (state: UploadState): readonly string[] => {
  const files = state['files'];
  return Array.isArray(files) ? files.map(String) : [];
};

// TikTok says both with the code of any wrong parameter; only the words differ.
const isTooSmallAfterwards = (error: AdFluxError): boolean =>
  /(less|fewer) than 1,?000|size.*(1,?000|\b0\b|too small)|too small|at least 1,?000/i.test(error.message);
const isStillProcessing = (error: unknown): boolean =>
  AdFluxError.isInstance(error) &&
  /being (processed|calculated)|still (process|calculat)|processing/i.test(error.message);

/** How often and how long to go on trying to change an audience that TikTok is still counting. */
const tries = { intervalMs: 60_000, timeoutMs: 1_800_000 } as const;
/** When to come back after that. TikTok says that counting may take 48 hours. */
const COME_BACK_AFTER_MS = 3_600_000;

/** Gives a refused change the code that says what to do. */
function explain(error: unknown, operation: UploadOperation): unknown {
  if (!AdFluxError.isInstance(error) || error.code !== 'invalid_request' || error.platformCode === undefined)
    return error;
  const { name: _name, message: _message, code: _code, recovery: _recovery, ...kept } = error.toJSON();
  if (isStillProcessing(error))
    return new AdFluxError('TikTok is still counting this audience and changes it only afterwards. Try again later.', {
      ...kept,
      code: 'unavailable',
      retryAfterMs: COME_BACK_AFTER_MS,
      cause: error.cause,
    });
  if (!isTooSmallAfterwards(error)) return error;
  return new AdFluxError(
    operation === 'remove'
      ? 'TikTok does not remove people from an audience that would keep fewer than 1,000. Build a new audience of those who stay.'
      : 'TikTok takes audiences of 1,000 members or more. Upload more members at once.',
    { ...kept, code: 'conflict', recovery: 'none', cause: error.cause },
  );
}

/**
 * Sends members as files and then applies them, fifty files at a time and the rest at the end. Adding and removing are
 * unions and differences of sets, so a file or a change that is sent twice does no harm; a replacement of more than fifty
 * files begins with a REPLACE and goes on with APPEND. The entry that every audience begins with stays until it is replaced:
 * whether an upload is the first one could only be guessed from a history that lags and may be cut short, and a wrong guess
 * would lose everybody who was added before.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739940570793985 ("Update an audience", read November 2026)
 */
export function createTiktokUpload(client: TiktokClient, clock: Clock): AudiencePort['upload'] {
  const apply = async (
    audienceId: string,
    action: string,
    files: readonly string[],
    operation: UploadOperation,
    call: Call,
  ): Promise<void> => {
    let refused: unknown = null;
    const change = async (): Promise<true | null> => {
      try {
        await client.request(
          {
            operation: `audiences.${operation}`,
            method: 'POST',
            path: '/dmp/custom_audience/update/',
            // Said always: what is left out replaces the audience.
            body: { custom_audience_id: audienceId, file_paths: files, action },
            schema: z.unknown(),
            // The same members added, removed or put in place twice leave the same audience.
            idempotent: true,
          },
          call,
        );
        return true;
      } catch (error) {
        refused = error;
        if (isStillProcessing(error)) return null;
        throw explain(error, operation);
      }
    };
    try {
      await poll({ check: change, ...tries, clock, signal: call.signal });
    } catch (error) {
      // The poll's own error says that the time is over; TikTok's says why.
      if (!isStillProcessing(refused) || call.signal.aborted) throw error;
      throw explain(refused, operation);
    }
  };

  return async (upload, call) => {
    const { operation, audienceId } = upload;
    const send = async ({ members, isLast, state }: UploadBatch): Promise<{ readonly state: UploadState }> => {
      const files = [...filesOf(state), await uploadTiktokMembers(client, members, call)];
      if (!isLast && files.length < TIKTOK_FILES_PER_CHANGE) return { state: { ...state, files } };
      const hasBegun = state['hasBegun'] === true;
      await apply(
        audienceId,
        operation === 'replace' && hasBegun ? 'APPEND' : actions[operation],
        files,
        operation,
        call,
      );
      return { state: { files: [], hasBegun: true } };
    };
    const { receipt } = await uploadBatches(upload, {
      platform: 'tiktok',
      membersPerBatch: TIKTOK_MEMBERS_PER_FILE,
      signal: call.signal,
      state: { files: [], hasBegun: false },
      send,
    });
    return receipt;
  };
}
