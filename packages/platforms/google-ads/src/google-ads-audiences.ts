import type { AudiencePort, Call, Clock, RemoteAudience } from '@adflux/core';
import { readTag, tagName } from '@adflux/platform-kit';
import type { DataManagerClient } from './data-manager-client.js';
import { termsError } from './data-manager-client.js';
import { fromGoogleAdsUserList, userListFields, userListRowSchema } from './from-google-ads-user-list.js';
import { createGoogleAdsUpload } from './google-ads-audience-upload.js';
import type { GoogleAdsClient } from './google-ads-client.js';
import { createOrFind } from './google-ads-create-or-find.js';
import { IDS_IN_ONE_QUERY, LONGEST_MEMBERSHIP_DAYS, MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import { chunks, gaqlContains, gaqlIds } from './google-ads-query.js';
import { idOfName } from './google-ads-read-by-id.js';
import { removeOrGone } from './google-ads-remove-or-gone.js';
import { toGoogleAdsMember } from './to-google-ads-member.js';

/** What audiences work with. */
export interface AudienceContext {
  readonly client: GoogleAdsClient;
  readonly dataManager: DataManagerClient;
  readonly clock: Clock;
  /** Whether the account's owner accepted the terms of Customer Match. */
  readonly acceptsTerms: boolean;
}

/**
 * Customer Match lists: the list itself in the Google Ads API, its members through the Data Manager API.
 *
 * @see https://developers.google.com/google-ads/api/docs/remarketing/audience-segments/customer-match/get-started (November 2026)
 */
export function createGoogleAdsAudiences({ client, dataManager, clock, acceptsTerms }: AudienceContext): AudiencePort {
  const rows = async (condition: string, operation: string, call: Call): Promise<readonly RemoteAudience[]> => {
    const gaql = `SELECT ${userListFields} FROM user_list WHERE ${condition}`;
    return (await client.query(gaql, userListRowSchema, operation, call)).map(fromGoogleAdsUserList);
  };
  const read: AudiencePort['read'] = async (ids, call) => {
    const found: RemoteAudience[] = [];
    // Lists that were removed are in no answer.
    for (const some of chunks(
      ids.filter((id) => /^\d+$/.test(id)),
      IDS_IN_ONE_QUERY,
    ))
      found.push(...(await rows(gaqlIds('user_list.id', some), 'audiences.read', call)));
    return ids.map((id) => found.find((each) => each.id === id) ?? { id, name: '', state: 'removed' });
  };
  const find: AudiencePort['find'] = async (key, call) => {
    // Lists that others share with the account may bear any name.
    const condition = `${gaqlContains('user_list.name', key)} AND user_list.access_reason = 'OWNED'`;
    const found = await rows(condition, 'audiences.find', call);
    return found.find(({ name }) => readTag(name) === key) ?? null;
  };

  return {
    hash: toGoogleAdsMember,
    create: ({ key, name: given }, call) =>
      createOrFind<RemoteAudience>(
        async () => {
          if (!acceptsTerms) throw termsError();
          const name = tagName(given, key, MAXIMUM_NAME_LENGTH);
          const create = {
            name,
            membershipLifeSpan: LONGEST_MEMBERSHIP_DAYS,
            crmBasedUserList: { uploadKeyType: 'CONTACT_INFO', dataSourceType: 'FIRST_PARTY' },
          } as const;
          const [created = ''] = await client.mutate(
            [{ userListOperation: { create } }],
            { operation: 'audiences.create' },
            call,
          );
          return { id: idOfName(created), name, state: 'too_small' };
        },
        () => find(key, call),
      ),
    find,
    read,
    upload: createGoogleAdsUpload(dataManager, clock),
    async remove(id, call) {
      const isGone = async (): Promise<boolean> => (await read([id], call))[0]?.state === 'removed';
      if (await isGone()) return;
      const operation = { userListOperation: { remove: client.resourceName(`userLists/${id}`) } };
      // Removing it once more changes nothing.
      const options = { operation: 'audiences.remove', idempotent: true };
      await removeOrGone(() => client.mutate([operation], options, call), isGone);
    },
  };
}
