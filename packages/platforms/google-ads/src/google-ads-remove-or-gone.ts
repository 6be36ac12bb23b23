import { AdFluxError } from '@adflux/core';

/**
 * Removes something, or finds that it is gone already: a repeated removal is answered with an error, and someone else may
 * have been faster.
 *
 * @throws AdFluxError what `remove` throws, unless it says that nothing is there and `isGone` agrees.
 */
export async function removeOrGone(remove: () => Promise<unknown>, isGone: () => Promise<boolean>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (AdFluxError.isInstance(error) && error.code === 'not_found' && (await isGone())) return;
    throw error;
  }
}
