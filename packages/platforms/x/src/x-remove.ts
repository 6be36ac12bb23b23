import type { Call } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { isGone } from './x-gone.js';

/** What is removed, and what errors call that. */
export interface XRemoval {
  readonly operation: string;
  readonly path: string;
}

/** Removes something. What is gone already is answered with 404, and counts as removed. */
export async function removeX(client: XClient, { operation, path }: XRemoval, call: Call): Promise<void> {
  const schema = z.object({ data: z.unknown() });
  try {
    await client.request({ operation, method: 'DELETE', path, schema, idempotent: true }, call);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}
