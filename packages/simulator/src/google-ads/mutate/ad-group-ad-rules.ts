import { fieldPath, type FieldPath } from '../field-path.js';
import { isMessage, messageIn, textIn, textsIn, type Message } from '../message.js';
import { shapeOf } from '../shape.js';
import { checkStatus, requireField } from './checks.js';
import { checkFinalUrls } from './final-url-rules.js';
import { checkParent } from './parent-rules.js';
import { checkResponsiveSearchAd } from './responsive-search-ad-rules.js';
import type { DraftEntity } from './draft.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

/** Enabled responsive search ads in one ad group (https://support.google.com/google-ads/answer/7684791, 2026-11). */
const enabledLimit = 3;

const adTypes = [...(shapeOf('Ad')?.fields.values() ?? [])].filter(({ alternative }) => alternative);

const checkLimit = (adGroupId: string, self: DraftEntity | undefined, context: RuleContext): void => {
  const enabled = context.draft
    .children('ad', adGroupId)
    .filter((ad) => ad.status === 'ENABLED' && !ad.removed && ad.id !== self?.id).length;
  if (enabled < enabledLimit) return;
  context.report({
    code: 'resourceCountLimitExceededError.RESOURCE_LIMIT',
    message: 'This request would exceed a limit on the number of allowed resources.',
    path: [],
    details: {
      resourceCountDetails: {
        enclosingId: adGroupId,
        enclosingResource: 'AdGroup',
        limit: enabledLimit,
        limitType: 'RESPONSIVE_SEARCH_ADS_PER_AD_GROUP',
        existingCount: enabled,
      },
    },
  });
};

/** Judges an ad. `base`: where it stands in the resource. */
export const checkAd = (ad: Message, base: FieldPath, context: RuleContext): void => {
  const type = adTypes.find(({ name }) => ad[name] !== undefined);
  if (type?.name !== 'responsiveSearchAd') {
    const path = type ? [...base, ...fieldPath(type.protoName)] : base;
    if (!type) context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path });
    else if (type.name === 'textAd') {
      context.report({
        code: 'adGroupAdError.CANNOT_CREATE_TEXT_ADS',
        message: 'Text ads cannot be created any more.',
        path,
      });
    } else if (type.name === 'expandedTextAd') {
      const message = 'Ads of this type cannot be created any more.';
      context.report({ code: 'adGroupAdError.CANNOT_CREATE_DEPRECATED_ADS', message, path });
    } else {
      const message = 'Ads of this type cannot be used in this campaign.';
      context.report({ code: 'adError.CANNOT_USE_AD_SUBCLASS_FOR_OPERATOR', message, path });
    }
    return;
  }
  if (textsIn(ad, 'finalUrls').length === 0) {
    const path = [...base, ...fieldPath('final_urls')];
    context.report({
      code: 'fieldError.REQUIRED_NONEMPTY_LIST',
      message: 'Field value must be a non-empty list.',
      path,
    });
  }
  checkFinalUrls(ad, base, context);
  const content = messageIn(ad, 'responsiveSearchAd');
  checkResponsiveSearchAd(content, [...base, ...fieldPath('responsive_search_ad')], context);
};

/** Rules of `AdGroupAd` with a responsive search ad inside. */
export const adGroupAdRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = { status: 'ENABLED', ...given };
    const adGroup = checkParent(message, 'adGroup', 'adGroup', context);
    checkStatus(message, 'create', context);
    if (requireField(message, 'ad', context) && isMessage(message['ad']))
      checkAd(message['ad'], fieldPath('ad'), context);
    if (!adGroup) return undefined;
    if (message['status'] === 'ENABLED') checkLimit(adGroup.id, undefined, context);
    const id = context.draft.nextId();
    const ad = { ...messageIn(message, 'ad'), id, type: 'RESPONSIVE_SEARCH_AD' };
    return {
      kind: 'ad',
      id,
      parentId: adGroup.id,
      status: textIn(message, 'status') ?? 'ENABLED',
      fields: { ...message, ad },
    };
  },

  update: (entity, next, changed, context) => {
    if (changed.has('status')) {
      checkStatus(next, 'update', context);
      if (next['status'] === 'ENABLED' && entity.status !== 'ENABLED')
        checkLimit(entity.parentId ?? '', entity, context);
    }
    return { fields: next, status: textIn(next, 'status') ?? null };
  },

  remove: () => undefined,
};
