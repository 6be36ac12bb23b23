import { storageSuite } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from './create-memory-storage.js';

storageSuite({ describe, it, expect }, { name: 'memory', open: async ({ clock }) => createMemoryStorage({ clock }) });

describe('createMemoryStorage', () => {
  it('tells the time by the machine when no clock is given', async () => {
    const { runs } = createMemoryStorage();
    expect(await runs.claimDue('worker', 1_000)).toBe(null);
  });
});
