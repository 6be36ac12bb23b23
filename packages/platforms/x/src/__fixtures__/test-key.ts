import { deriveCreationKey, type CreationKey, type EntityKind } from '@adflux/core';

/** A creation key, the same for the same words. */
export const testKey = (localId = 'spring', kind: EntityKind | 'audience' = 'campaign'): CreationKey =>
  deriveCreationKey({ runKey: 'run', platform: 'x', accountId: '42', kind, localId });
