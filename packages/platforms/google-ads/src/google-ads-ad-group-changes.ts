import { canonicalJson, type AdGroupSpec, type Call, type UpdateRequest } from '@adflux/core';
import { z } from 'zod';
import type { GoogleAdsContext } from './google-ads-context.js';
import type { KeywordResource, MutateOperation, UserListCriterionResource } from './google-ads-operation.js';
import { gaqlIds } from './google-ads-query.js';
import { toGoogleAdsAdGroupFields, toGoogleAdsAudience, toGoogleAdsKeyword } from './to-google-ads-ad-group.js';
import { changedFields } from './google-ads-update-mask.js';

const keyword = z.object({ text: z.string(), matchType: z.string() }).nullish();
const userList = z.object({ userList: z.string() }).nullish();
const criterionRowSchema = z.object({
  adGroupCriterion: z.object({ resourceName: z.string(), keyword, userList, negative: z.boolean().nullish() }),
});

/** What makes an ad group match a changed spec. */
export interface AdGroupChanges {
  readonly operations: readonly MutateOperation[];
  /** Whether keywords or audiences are added, which may not be done twice. */
  readonly addsCriteria: boolean;
}

interface Criterion {
  readonly keyword?: z.infer<typeof keyword>;
  readonly userList?: z.infer<typeof userList>;
}

/** What tells one criterion from another: Google compares keywords without regard to case. */
const sameCriterion = (criterion: Criterion): string =>
  criterion.keyword
    ? `${criterion.keyword.matchType} ${criterion.keyword.text.toLowerCase()}`
    : (criterion.userList?.userList ?? '');

/** Criteria cannot be edited: changed ones are removed and created. Compared with what is there, so repeating is safe. */
async function changedCriteria(
  { client }: GoogleAdsContext,
  adGroupId: string,
  wanted: readonly (KeywordResource | UserListCriterionResource)[],
  call: Call,
): Promise<{ readonly added: readonly MutateOperation[]; readonly removed: readonly MutateOperation[] }> {
  const all = await client.query(
    'SELECT ad_group_criterion.resource_name, ad_group_criterion.keyword.text, ad_group_criterion.keyword.match_type, ' +
      'ad_group_criterion.user_list.user_list, ad_group_criterion.negative FROM ad_group_criterion ' +
      `WHERE ${gaqlIds('ad_group.id', [adGroupId])} AND ad_group_criterion.type IN ('KEYWORD', 'USER_LIST') ` +
      "AND ad_group_criterion.status != 'REMOVED'",
    criterionRowSchema,
    'adGroups.readCriteria',
    call,
  );
  // Exclusions are not ours: people may have made them by hand.
  const rows = all.filter(({ adGroupCriterion }) => adGroupCriterion.negative !== true);
  const there = new Set(rows.map(({ adGroupCriterion }) => sameCriterion(adGroupCriterion)));
  const asked = new Set(wanted.map(sameCriterion));
  return {
    added: wanted
      .filter((create) => !there.has(sameCriterion(create)))
      .map((create) => ({ adGroupCriterionOperation: { create } })),
    removed: rows
      .filter(({ adGroupCriterion }) => !asked.has(sameCriterion(adGroupCriterion)))
      .map(({ adGroupCriterion }) => ({ adGroupCriterionOperation: { remove: adGroupCriterion.resourceName } })),
  };
}

/**
 * The operations that make an ad group match a changed spec. Places, languages, schedule and budget are the campaign's on
 * Google Ads, so changes of them are not sent here.
 */
export async function adGroupChanges(
  context: GoogleAdsContext,
  { ref, key, spec, previous }: UpdateRequest<AdGroupSpec>,
  call: Call,
): Promise<AdGroupChanges> {
  const { client, currency } = context;
  const { fields, paths } = changedFields(
    toGoogleAdsAdGroupFields(previous, key, currency),
    toGoogleAdsAdGroupFields(spec, key, currency),
  );
  const adGroup = client.resourceName(`adGroups/${ref.id}`);
  const update = { ...fields, resourceName: adGroup };
  const operations: MutateOperation[] =
    paths.length === 0 ? [] : [{ adGroupOperation: { update, updateMask: paths.join(',') } }];
  const criteriaOf = ({ keywords, audiences }: AdGroupSpec) => [
    ...keywords.map((each) => toGoogleAdsKeyword(each, adGroup)),
    ...audiences.map((each) => toGoogleAdsAudience(each, adGroup, client.customerId)),
  ];
  const wanted = criteriaOf(spec);
  if (canonicalJson(wanted.map(sameCriterion)) === canonicalJson(criteriaOf(previous).map(sameCriterion)))
    return { operations, addsCriteria: false };
  const { added, removed } = await changedCriteria(context, ref.id, wanted, call);
  return { operations: [...operations, ...removed, ...added], addsCriteria: added.length > 0 };
}
