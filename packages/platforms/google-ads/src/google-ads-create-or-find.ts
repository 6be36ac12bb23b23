import { AdFluxError } from '@adflux/core';
import { duplicateNameCodes } from './google-ads-error.js';

/**
 * Creates, or returns what an earlier create left behind: names carry the creation key and are unique, so a duplicate name
 * says that the very same create was carried out before.
 *
 * @throws AdFluxError what `create` throws; `conflict` to be reconciled when the name is taken and nothing is found yet.
 */
export async function createOrFind<T>(create: () => Promise<T>, find: () => Promise<T | null>): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!AdFluxError.isInstance(error) || !duplicateNameCodes.has(error.platformCode ?? '')) throw error;
    const found = await find();
    if (found !== null) return found;
    throw new AdFluxError(
      'Google Ads says that this exists already, but does not show it yet. Look again in a moment.',
      {
        code: 'conflict',
        recovery: 'reconcile',
        platform: 'google-ads',
        ...(error.platformCode === undefined ? {} : { platformCode: error.platformCode }),
        ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
        cause: error,
      },
    );
  }
}
