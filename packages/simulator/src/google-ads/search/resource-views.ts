import type { Entity, WorldStore } from '../../world-store.js';
import { approvalOf, openAds, openKeywords, primaryStatusOf } from '../campaign-status.js';
import { sizeOf } from '../data-manager/list-members.js';
import type { GoogleAdsAccount } from '../google-ads-account.js';
import { messageIn, messagesIn, type Message } from '../message.js';
import { resourceNameOf, type GoogleAdsKind } from '../resource-name.js';
import { shapeOf, toProtoName } from '../shape.js';

/** Shows stored entities as the resources that a search returns, with everything Google computes. */
export interface ResourceViews {
  readonly customer: () => Message;
  readonly campaign: (entity: Entity) => Message;
  readonly budget: (entity: Entity) => Message;
  readonly adGroup: (entity: Entity) => Message;
  readonly ad: (entity: Entity) => Message;
  readonly plain: (entity: Entity) => Message;
  readonly userList: (entity: Entity) => Message;
  readonly keywordView: (entity: Entity) => Message;
}

const biddingFields = [...(shapeOf('Campaign')?.fields.values() ?? [])].filter(({ alternative }) => alternative);

const servingStatuses: Readonly<Record<string, string>> = {
  ENDED: 'ENDED',
  PENDING: 'PENDING',
  REMOVED: 'NONE',
  PAUSED: 'NONE',
};

/** Opens the views of one moment. */
export const createResourceViews = (
  world: WorldStore,
  account: GoogleAdsAccount,
  { nowText, nowMs }: { readonly nowText: string; readonly nowMs: number },
): ResourceViews => {
  const { customerId } = account.credentials;
  const nameOf = (entity: Entity) => resourceNameOf(customerId, { ...entity, kind: entity.kind as GoogleAdsKind });

  const plain = (entity: Entity): Message => ({
    ...entity.fields,
    resourceName: nameOf(entity),
    id: entity.id,
    ...(entity.name === null ? {} : { name: entity.name }),
    status: entity.status,
  });

  const adGroupStatus = (entity: Entity): readonly [string, string[]] => {
    const campaign = world.get('campaign', entity.parentId ?? '');
    if (entity.removed) return ['REMOVED', [campaign?.removed === true ? 'CAMPAIGN_REMOVED' : 'AD_GROUP_REMOVED']];
    if (entity.status !== 'ENABLED') return ['PAUSED', ['AD_GROUP_PAUSED']];
    if (campaign?.status !== 'ENABLED') return ['PAUSED', ['CAMPAIGN_PAUSED']];
    if (openKeywords(world, entity).length === 0) return ['NOT_ELIGIBLE', ['NO_KEYWORDS']];
    const ads = openAds(world, entity).map(approvalOf);
    if (ads.length === 0) return ['NOT_ELIGIBLE', ['NO_AD_GROUP_ADS']];
    if (ads.includes('approved')) return ['ELIGIBLE', []];
    return ads.includes('waiting') ? ['PENDING', ['MOST_ADS_UNDER_REVIEW']] : ['NOT_ELIGIBLE', ['HAS_ADS_DISAPPROVED']];
  };

  const adStatus = (entity: Entity): readonly [string, string[]] => {
    if (entity.removed) return ['REMOVED', ['AD_GROUP_AD_REMOVED']];
    if (entity.status !== 'ENABLED') return ['PAUSED', ['AD_GROUP_AD_PAUSED']];
    const approval = approvalOf(entity);
    if (approval === 'disapproved') return ['NOT_ELIGIBLE', ['AD_GROUP_AD_DISAPPROVED']];
    return approval === 'waiting' ? ['PENDING', ['AD_GROUP_AD_UNDER_REVIEW']] : ['ELIGIBLE', []];
  };

  return {
    plain,
    budget: plain,
    customer: () => ({
      resourceName: `customers/${customerId}`,
      id: customerId,
      descriptiveName: 'Simulated job board',
      currencyCode: account.currency.code,
      timeZone: account.timeZone,
      autoTaggingEnabled: true,
      manager: false,
      testAccount: false,
      status: 'ENABLED',
    }),
    campaign: (entity) => {
      const { status, reasons } = primaryStatusOf(world, entity, nowText);
      const bidding = biddingFields.find(({ name }) => entity.fields[name] !== undefined)?.name ?? '';
      return {
        ...plain(entity),
        primaryStatus: status,
        primaryStatusReasons: reasons,
        servingStatus: servingStatuses[status] ?? 'SERVING',
        biddingStrategyType: toProtoName(bidding).toUpperCase(),
        experimentType: 'BASE',
        missingEuPoliticalAdvertisingDeclaration: entity.fields['containsEuPoliticalAdvertising'] === undefined,
      };
    },
    adGroup: (entity) => {
      const [primaryStatus, primaryStatusReasons] = adGroupStatus(entity);
      return { ...plain(entity), primaryStatus, primaryStatusReasons };
    },
    ad: (entity) => {
      const [primaryStatus, primaryStatusReasons] = adStatus(entity);
      const ad = messageIn(entity.fields, 'ad');
      const headlines = messagesIn(messageIn(ad, 'responsiveSearchAd'), 'headlines').length;
      return {
        policySummary: { reviewStatus: 'REVIEW_IN_PROGRESS', approvalStatus: 'UNKNOWN' },
        ...entity.fields,
        resourceName: nameOf(entity),
        status: entity.status,
        ad: { ...ad, resourceName: `customers/${customerId}/ads/${entity.id}` },
        adStrength: headlines >= 10 ? 'EXCELLENT' : headlines >= 6 ? 'GOOD' : 'AVERAGE',
        primaryStatus,
        primaryStatusReasons,
      };
    },
    userList: (entity) => {
      const size = sizeOf(entity, nowMs);
      const sizes = size === undefined ? {} : { sizeForSearch: String(size), sizeForDisplay: String(size) };
      return { eligibleForSearch: true, eligibleForDisplay: true, readOnly: false, ...plain(entity), ...sizes };
    },
    keywordView: (entity) => ({ resourceName: nameOf(entity).replace('/adGroupCriteria/', '/keywordViews/') }),
  };
};
