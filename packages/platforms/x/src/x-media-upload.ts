import { AdFluxError, type Call } from '@adflux/core';
import { poll } from '@adflux/platform-kit';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { X_CHUNK_BYTES } from './x-limits.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const uploadSchema = z.object({
  data: z.object({
    id: z.union([z.string(), z.number().transform(String)]),
    media_key: z.string().nullish(),
    processing_info: z.object({ state: z.string() }).nullish(),
  }),
});
type XUpload = z.infer<typeof uploadSchema>['data'];

/** A picture on its way to X. */
export interface XPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Users besides the one of the tokens that may show it. */
  readonly owners: readonly string[];
}

const readyAfterMs = { interval: 1_000, atMost: 60_000 } as const;

/**
 * Uploads a picture in the three steps of the X API v2 and returns its media key, which the Ads API needs. What was uploaded
 * and is not used expires after a day, so nothing is left over when a step fails.
 *
 * @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked (read November 2026)
 */
export async function uploadXPicture(
  client: XClient,
  { mediaUrl, clock }: Pick<ResolvedXSettings, 'mediaUrl' | 'clock'>,
  { bytes, mediaType, owners }: XPicture,
  call: Call,
): Promise<string> {
  const root = `${mediaUrl}/2/media/upload`;
  const { data: begun } = await client.request(
    {
      operation: 'media.initialize',
      method: 'POST',
      path: `${root}/initialize`,
      body: {
        media_type: mediaType,
        media_category: 'tweet_image',
        total_bytes: bytes.byteLength,
        ...(owners.length === 0 ? {} : { additional_owners: owners }),
      },
      schema: uploadSchema,
      // A second upload that is begun and never filled expires unseen.
      idempotent: true,
    },
    call,
  );
  for (let index = 0; index * X_CHUNK_BYTES < bytes.byteLength; index += 1) {
    const chunk = bytes.subarray(index * X_CHUNK_BYTES, (index + 1) * X_CHUNK_BYTES);
    await client.request(
      {
        operation: 'media.append',
        method: 'POST',
        path: `${root}/${begun.id}/append`,
        multipart: [
          { name: 'segment_index', value: String(index) },
          { name: 'media', fileName: 'media', mediaType, bytes: chunk },
        ],
        schema: z.unknown(),
        // The same bytes at the same place.
        idempotent: true,
      },
      call,
    );
  }
  const { data: finished } = await client.request(
    { operation: 'media.finalize', method: 'POST', path: `${root}/${begun.id}/finalize`, schema: uploadSchema },
    call,
  );
  await untilProcessed(finished);
  const key = finished.media_key ?? begun.media_key;
  if (typeof key === 'string') return key;
  throw new AdFluxError('X took the picture and named no media key. Upload it again.', {
    code: 'bad_response',
    recovery: 'reconcile',
    platform: 'x',
  });

  async function untilProcessed(upload: XUpload): Promise<void> {
    let state = upload.processing_info?.state ?? 'succeeded';
    if (state === 'succeeded') return;
    const check = async (): Promise<true | null> => {
      if (state === 'failed')
        throw new AdFluxError('X cannot read the picture. Save it anew as JPEG or PNG.', {
          code: 'invalid_request',
          platform: 'x',
        });
      if (state === 'succeeded') return true;
      const { data } = await client.request(
        {
          operation: 'media.status',
          method: 'GET',
          path: root,
          query: { command: 'STATUS', media_id: upload.id },
          schema: uploadSchema,
        },
        call,
      );
      state = data.processing_info?.state ?? 'succeeded';
      return state === 'succeeded' ? true : null;
    };
    await poll({
      check,
      intervalMs: readyAfterMs.interval,
      timeoutMs: readyAfterMs.atMost,
      clock,
      signal: call.signal,
    });
  }
}
