import { AdFluxError, systemClock } from '@adflux/core';
import type { Clock, ModelStore, Promotion } from '@adflux/core';
import type { RecordMapping } from '../encoder/restore-encoder.js';
import { parseModel, serializeModel } from '../model/parse-model.js';
import type { SegmentModel } from '../model/segment-model.js';
import { compareModels } from './compare-models.js';
import type { ModelRegistry, PromotionReason } from './model-registry.js';
import { modelSummarySchema, summariseModel } from './model-summary.js';
import { promotionStack } from './promotion-stack.js';

/** What a registry stands on. */
export interface ModelRegistryOptions<R> extends RecordMapping<R> {
  /** `storage.models` of any storage. */
  readonly models: ModelStore;
  /** Who promotes and rolls back: a user, a service, a job. */
  readonly actor: string;
  /** Tells when a version was promoted. Default: the machine's clock. */
  readonly clock?: Pick<Clock, 'now'>;
}

/** More than a name will ever have. */
const allPromotions = { limit: 1_000_000 };

/**
 * Versions of models over a storage: which there are, which one is in use, and the way back.
 *
 * @example
 * ```ts
 * import type { Candidate, Storage } from '@adflux/core';
 * import { createModelRegistry, type SegmentModel } from '@adflux/segmentation';
 *
 * export async function putToUse(storage: Storage, model: SegmentModel<Candidate>) {
 *   const registry = createModelRegistry<Candidate>({ models: storage.models, actor: 'ana' });
 *   await registry.register(model);
 *   await registry.promote(model.version, { reason: 'first model' });
 *   return registry.inUse('candidates');
 * }
 * ```
 */
export function createModelRegistry<R = unknown>(options: ModelRegistryOptions<R>): ModelRegistry<R> {
  const { models, actor, clock = systemClock } = options;

  const load = async (version: string): Promise<SegmentModel<R>> => {
    const stored = await models.get(version);
    if (stored === null) {
      throw new AdFluxError(`There is no model ${version}. Register it first, or list what there is.`, {
        code: 'not_found',
      });
    }
    const model = parseModel<R>(stored.document, options);
    // A whole model in another one's place has a hash that fits: only its version gives it away.
    if (model.version !== version) {
      throw new AdFluxError(`Storage gives ${model.version} for ${version}: its models were changed. Roll back.`, {
        code: 'invalid_request',
      });
    }
    return model;
  };

  const append = async (
    name: string,
    promotions: readonly Promotion[],
    change: PromotionReason & Pick<Promotion, 'version' | 'action'>,
  ): Promise<Promotion> => {
    const { version, action, reason } = change;
    const sequence = (promotions[0]?.sequence ?? 0) + 1;
    const promotion = { name, sequence, version, action, at: clock.now().toISOString(), actor, reason };
    await models.promote(promotion);
    return promotion;
  };

  return {
    register: async (model) => {
      const { version, name, document } = model;
      const summary = { ...summariseModel(model) };
      await models.add({ version, name, createdAt: document.createdAt, summary, document: serializeModel(model) });
    },
    promote: async (version, { reason, replaces }) => {
      const { name } = await load(version);
      const promotions = await models.promotions(name, allPromotions);
      const inUse = promotionStack(promotions).at(-1) ?? null;
      if (inUse === version) return null;
      if (replaces !== undefined && replaces !== inUse) {
        throw new AdFluxError(
          `${inUse ?? 'No version'} of ${name} is in use, not ${replaces ?? 'none'}: someone promoted meanwhile. Compare with it first.`,
          { code: 'conflict' },
        );
      }
      return append(name, promotions, { version, action: 'promote', reason });
    },
    rollback: async (name, { reason }) => {
      const promotions = await models.promotions(name, allPromotions);
      const version = promotionStack(promotions).at(-2);
      if (version === undefined) {
        throw new AdFluxError(`${name} has no version to go back to. Promote another one instead.`, {
          code: 'invalid_request',
        });
      }
      // A version that does not load must not come into use.
      await load(version);
      return append(name, promotions, { version, action: 'rollback', reason });
    },
    inUse: async (name) => {
      const [last] = await models.promotions(name, { limit: 1 });
      return last === undefined ? null : load(last.version);
    },
    get: load,
    list: async (name, query = {}) => {
      const [last] = await models.promotions(name, { limit: 1 });
      const entries = await models.list({ name, ...query });
      return entries.map(({ version, createdAt, summary }) => ({
        ...{ version, name, createdAt, summary: modelSummarySchema.parse(summary) },
        isInUse: version === last?.version,
      }));
    },
    history: (name) => models.promotions(name, allPromotions),
    compare: async (before, after, records) => compareModels(await load(before), await load(after), records),
  };
}
