import { canonicalJson, type AdGroupSpec, type Call, type Keyword, type UpdateRequest } from '@adflux/core';
import { z } from 'zod';
import type { GoogleAdsContext } from './google-ads-context.js';
import type { MutateOperation } from './google-ads-operation.js';
import { gaqlIds } from './google-ads-query.js';
import { toGoogleAdsAdGroupFields, toGoogleAdsKeyword } from './to-google-ads-ad-group.js';
import { changedFields } from './google-ads-update-mask.js';

const keywordRowSchema = z.object({
  adGroupCriterion: z.object({
    resourceName: z.string(),
    keyword: z.object({ text: z.string(), matchType: z.string() }),
    negative: z.boolean().nullish(),
  }),
});

/** What makes an ad group match a changed spec. */
export interface AdGroupChanges {
  readonly operations: readonly MutateOperation[];
  /** Whether keywords are added, which may not be done twice. */
  readonly addsKeywords: boolean;
}

const sameKeyword = ({ text, matchType }: { readonly text: string; readonly matchType: string }): string =>
  `${matchType} ${text.toLowerCase()}`;

/** Keywords cannot be edited: changed ones are removed and created. Compared with what is there, so repeating is safe. */
async function changedKeywords(
  { client }: GoogleAdsContext,
  adGroupId: string,
  keywords: readonly Keyword[],
  call: Call,
): Promise<{ readonly added: readonly MutateOperation[]; readonly removed: readonly MutateOperation[] }> {
  const all = await client.query(
    'SELECT ad_group_criterion.resource_name, ad_group_criterion.keyword.text, ad_group_criterion.keyword.match_type, ' +
      `ad_group_criterion.negative FROM ad_group_criterion WHERE ${gaqlIds('ad_group.id', [adGroupId])} AND ad_group_criterion.type = 'KEYWORD' ` +
      "AND ad_group_criterion.status != 'REMOVED'",
    keywordRowSchema,
    'adGroups.readKeywords',
    call,
  );
  // Negative keywords are not ours: people may have made them by hand.
  const rows = all.filter(({ adGroupCriterion }) => adGroupCriterion.negative !== true);
  const wanted = keywords.map((keyword) => toGoogleAdsKeyword(keyword, client.resourceName(`adGroups/${adGroupId}`)));
  const there = new Set(rows.map(({ adGroupCriterion }) => sameKeyword(adGroupCriterion.keyword)));
  const asked = new Set(wanted.map(({ keyword }) => sameKeyword(keyword)));
  return {
    added: wanted
      .filter(({ keyword }) => !there.has(sameKeyword(keyword)))
      .map((create) => ({ adGroupCriterionOperation: { create } })),
    removed: rows
      .filter(({ adGroupCriterion }) => !asked.has(sameKeyword(adGroupCriterion.keyword)))
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
  const update = { ...fields, resourceName: client.resourceName(`adGroups/${ref.id}`) };
  const operations: MutateOperation[] =
    paths.length === 0 ? [] : [{ adGroupOperation: { update, updateMask: paths.join(',') } }];
  if (canonicalJson(spec.keywords) === canonicalJson(previous.keywords)) return { operations, addsKeywords: false };
  const { added, removed } = await changedKeywords(context, ref.id, spec.keywords, call);
  return { operations: [...operations, ...removed, ...added], addsKeywords: added.length > 0 };
}
