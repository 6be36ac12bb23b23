import { AdFluxError, type AudiencePort } from '@adflux/core';
import { uploadBatches, type UploadBatch } from '@adflux/platform-kit';
import { z } from 'zod';
import type { MetaClient } from './meta-client.js';
import { META_MEMBERS_PER_REQUEST } from './meta-limits.js';
import { metaSchema, toMetaRow } from './to-meta-member.js';

const takenSchema = z.object({ num_received: z.number().nullish(), num_invalid_entries: z.number().nullish() });

const endpoints = {
  add: { method: 'POST', edge: 'users' },
  remove: { method: 'DELETE', edge: 'users' },
  replace: { method: 'POST', edge: 'usersreplace' },
} as const;

/** Meta's only way of saying so is this text (https://github.com/grouparoo/grouparoo/pull/1108, read November 2026). */
const isTooSmallAfterwards = (error: unknown): error is AdFluxError =>
  AdFluxError.isInstance(error) && /low audience size/i.test(`${error.userMessage ?? ''} ${error.message}`);

/**
 * Sends members to `/users` or `/usersreplace`. A session is opened for replacing alone, where Meta demands one: adding and
 * removing are unions and differences of sets, so a batch that is sent twice does no harm.
 *
 * @see https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences ("Replace users", November 2026)
 */
export function createMetaUpload(client: MetaClient, random: () => number): AudiencePort['upload'] {
  return async (upload, call) => {
    const { operation, audienceId, expectedMembers } = upload;
    const { method, edge } = endpoints[operation];
    const sessionOf = ({ sequence, isLast, state }: UploadBatch): object =>
      operation === 'replace'
        ? {
            session: {
              session_id: state['sessionId'],
              batch_seq: sequence,
              last_batch_flag: isLast,
              ...(expectedMembers === undefined ? {} : { estimated_num_total: expectedMembers }),
            },
          }
        : {};
    const send = async (batch: UploadBatch): Promise<{ readonly invalidEntries: number }> => {
      const payload = { schema: metaSchema, data: batch.members.map(toMetaRow) };
      const answer = await client.request(
        {
          operation: `audiences.${operation}`,
          method,
          path: `/${audienceId}/${edge}`,
          body: { payload, ...sessionOf(batch) },
          bucket: 'audiences',
          schema: takenSchema,
          // The last batch of a replacement closes its session: sent again it would meet a session that is over.
          idempotent: operation !== 'replace' || !batch.isLast || batch.sequence === 1,
        },
        call,
      );
      return { invalidEntries: answer.num_invalid_entries ?? 0 };
    };
    try {
      const { receipt } = await uploadBatches(upload, {
        platform: 'meta',
        membersPerBatch: META_MEMBERS_PER_REQUEST,
        signal: call.signal,
        state: operation === 'replace' ? { sessionId: 1 + Math.floor(random() * 2 ** 48) } : {},
        send,
      });
      return receipt;
    } catch (error) {
      if (!isTooSmallAfterwards(error)) throw error;
      throw new AdFluxError(
        'Meta does not remove people from an audience that would become too small. Build a new audience of those who stay.',
        { ...error.toJSON(), code: 'conflict', recovery: 'none', cause: error.cause },
      );
    }
  };
}
