import { checkAd } from './ad-group-ad-rules.js';
import type { ResourceRules } from './rule-context.js';

/** Rules of `Ad`: made and removed as part of its `AdGroupAd`, edited on its own. An edit keeps what review said. */
export const adRules: ResourceRules = {
  create: (_message, context) => {
    context.report({ code: 'mutateError.MUTATE_NOT_ALLOWED', message: 'Ads are created in an ad group.', path: [] });
    return undefined;
  },
  update: (entity, next, _changed, context) => {
    checkAd(next, [], context);
    return { fields: { ...entity.fields, ad: next } };
  },
};
