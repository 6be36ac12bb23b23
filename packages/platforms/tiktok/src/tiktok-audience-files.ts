import { createHash } from 'node:crypto';
import type { Call, HashedMember } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { toTiktokMemberFile } from './to-tiktok-member-file.js';

/** How TikTok is told that a file has columns of several kinds. */
export const TIKTOK_CALCULATE_TYPE = 'MULTIPLE_TYPES';

/**
 * Uploads members as a file and returns the path TikTok knows it by. Nobody is in an audience yet.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1747012327159809 ("Upload an audience file", read November 2026)
 */
export async function uploadTiktokMembers(
  client: TiktokClient,
  members: Iterable<HashedMember>,
  call: Call,
): Promise<string> {
  const bytes = toTiktokMemberFile(members);
  const { file_path: path } = await client.request(
    {
      operation: 'audiences.upload',
      method: 'POST',
      path: '/dmp/custom_audience/file/upload/',
      multipart: [
        { name: 'calculate_type', value: TIKTOK_CALCULATE_TYPE },
        { name: 'file_signature', value: createHash('md5').update(bytes).digest('hex') },
        { name: 'file', fileName: 'members.csv', mediaType: 'text/csv', bytes },
      ],
      schema: z.object({ file_path: z.string().min(1) }),
      // A file that no audience names does nothing: a second copy is left over and expires.
      idempotent: true,
    },
    call,
  );
  return path;
}
