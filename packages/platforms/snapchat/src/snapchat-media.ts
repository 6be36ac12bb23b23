import { AdFluxError, type Call } from '@adflux/core';
import { poll } from '@adflux/platform-kit';
import { z } from 'zod';
import { isSnapchatGone } from './snapchat-gone.js';
import { listSnapchat } from './snapchat-list.js';
import { snapchatPage } from './snapchat-page.js';
import type { SnapchatStore } from './snapchat-store.js';

/** A picture as Snapchat describes it. */
const mediaSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  /** PENDING_UPLOAD until its bytes are there, READY when it can be shown. */
  media_status: z.string().nullish(),
});

/** A picture as Snapchat describes it. */
export type SnapchatMedia = z.infer<typeof mediaSchema>;

/** Bytes on their way to Snapchat. */
export interface SnapchatFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Requests about media. */
export interface SnapchatMediaStore {
  list(call: Call): AsyncIterable<SnapchatMedia>;
  /** Null when it does not exist. */
  read(id: string, call: Call): Promise<SnapchatMedia | null>;
  /** Creates the entity without its bytes. One write. */
  create(name: string, call: Call): Promise<SnapchatMedia>;
  /** Sends the bytes and waits until the picture is ready. */
  upload(media: SnapchatMedia, file: SnapchatFile, call: Call): Promise<SnapchatMedia>;
}

/** The upload alone answers with `result` instead of a list. */
const uploadedSchema = z.object({ result: mediaSchema.partial().nullish() });

const readyEveryMs = 2_000;
const readyWithinMs = 120_000;

/** Whether the picture can be shown. */
export const isReady = ({ media_status: status }: SnapchatMedia): boolean => status?.toUpperCase() === 'READY';

/**
 * Makes the requests about media.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/media (read November 2026)
 */
export function createSnapchatMediaStore({ client, settings }: SnapchatStore): SnapchatMediaStore {
  const collection = `/adaccounts/${settings.accountId}/media`;
  const page = snapchatPage('media', 'media', mediaSchema);

  const read: SnapchatMediaStore['read'] = async (id, call) => {
    try {
      const { items } = await client.request(
        { operation: 'media.read', method: 'GET', path: `/media/${id}`, schema: page },
        call,
      );
      return items[0] ?? null;
    } catch (error) {
      if (isSnapchatGone(error)) return null;
      throw error;
    }
  };

  return {
    read,
    list: (call) =>
      listSnapchat(
        client,
        settings.baseUrl,
        { operation: 'media.list', path: collection, plural: 'media', singular: 'media', entity: mediaSchema },
        call,
      ),
    async create(name, call) {
      const body = { media: [{ name, type: 'IMAGE', ad_account_id: settings.accountId }] };
      const { items } = await client.request(
        { operation: 'media.create', method: 'POST', path: collection, body, bucket: 'media', schema: page },
        call,
      );
      const [media] = items;
      if (media !== undefined) return media;
      throw new AdFluxError('media.create: Snapchat did not say what it created. Look it up before repeating.', {
        code: 'bad_response',
        recovery: 'reconcile',
        platform: 'snapchat',
      });
    },
    async upload(media, { fileName, mediaType, bytes }, call) {
      await client.request(
        {
          operation: 'media.upload',
          method: 'POST',
          path: `/media/${media.id}/upload`,
          multipart: [{ name: 'file', fileName, mediaType, bytes }],
          bucket: 'media',
          schema: uploadedSchema,
        },
        call,
      );
      return poll<SnapchatMedia>({
        signal: call.signal,
        clock: settings.clock,
        intervalMs: readyEveryMs,
        timeoutMs: readyWithinMs,
        check: async () => {
          const now = await read(media.id, call);
          return now !== null && isReady(now) ? now : null;
        },
      });
    },
  };
}
