import { AdFluxError } from '@adflux/core';
import type { ModelStore, Promotion, StoredModel } from '@adflux/core';
import type { createFrozenCopy } from './frozen-copy.js';

const defaultLimit = 100;

export function createMemoryModelStore(frozenCopy: ReturnType<typeof createFrozenCopy>): ModelStore {
  const models = new Map<string, StoredModel>();
  const promotionsOf = new Map<string, readonly Promotion[]>();

  return {
    add: async (model) => {
      const existing = models.get(model.version);
      if (existing === undefined) models.set(model.version, frozenCopy(model));
      else if (existing.document !== model.document)
        throw new AdFluxError(`There is another model of version ${model.version}. Give the new one its own version.`, {
          code: 'conflict',
        });
    },
    get: async (version) => models.get(version) ?? null,
    list: async ({ name, limit = defaultLimit } = {}) =>
      [...models.values()]
        .filter((model) => name === undefined || model.name === name)
        .reverse()
        .sort((left, right) => Date.parse(right.createdAt) - Date.parse(left.createdAt))
        .slice(0, limit)
        .map(({ document: _document, ...entry }) => frozenCopy(entry)),
    promote: async (promotion) => {
      const { name, version, sequence } = promotion;
      if (models.get(version)?.name !== name)
        throw new AdFluxError(`There is no version ${version} of the model ${name}. Add it first.`, {
          code: 'not_found',
        });
      const promotions = promotionsOf.get(name) ?? [];
      if (sequence !== promotions.length + 1)
        throw new AdFluxError(`Someone else promoted a version of ${name} meanwhile. Look at it, then promote again.`, {
          code: 'conflict',
        });
      promotionsOf.set(name, [...promotions, frozenCopy(promotion)]);
    },
    promotions: async (name, { limit = defaultLimit } = {}) =>
      [...(promotionsOf.get(name) ?? [])].reverse().slice(0, limit),
  };
}
