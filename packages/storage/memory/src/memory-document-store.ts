import { AdFluxError } from '@adflux/core';
import type { DocumentStore, StoredDocument } from '@adflux/core';
import { compareText } from './compare-text.js';
import type { createFrozenCopy } from './frozen-copy.js';

const defaultLimit = 100;

export function createMemoryDocumentStore(frozenCopy: ReturnType<typeof createFrozenCopy>): DocumentStore {
  const collections = new Map<string, Map<string, StoredDocument>>();

  return {
    get: async (collection, id) => collections.get(collection)?.get(id) ?? null,
    put: async ({ collection, id, value, expectedVersion }) => {
      const documents = collections.get(collection) ?? new Map<string, StoredDocument>();
      const present = documents.get(id)?.version ?? 0;
      if (expectedVersion !== undefined && expectedVersion !== present)
        throw new AdFluxError(`${collection}/${id} was changed meanwhile. Read it again, then write.`, {
          code: 'conflict',
        });
      const version = present + 1;
      collections.set(collection, documents.set(id, frozenCopy({ collection, id, version, value })));
      return version;
    },
    list: async (collection, { after, limit = defaultLimit } = {}) =>
      [...(collections.get(collection)?.values() ?? [])]
        .filter((document) => after === undefined || compareText(document.id, after) > 0)
        .sort((left, right) => compareText(left.id, right.id))
        .slice(0, limit),
    remove: async (collection, id) => collections.get(collection)?.delete(id) ?? false,
  };
}
