import { AdFluxError, type AdSpec, type Call, type EntityPort, type RemoteEntity, type RemoteRef } from '@adflux/core';
import { readTag } from '@adflux/platform-kit';
import { createAdOperation } from './google-ads-create-operations.js';
import { fromAdTag } from './google-ads-ad-tag.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import { gaqlIds } from './google-ads-query.js';
import { adFields, adRowSchema, fromAdRow, type AdRow } from './google-ads-rows.js';
import { goneEntity, idOfName, readById } from './google-ads-read-by-id.js';
import { removeOrGone } from './google-ads-remove-or-gone.js';
import { toGoogleAdsAd } from './to-google-ads-ad.js';
import { changedFields } from './google-ads-update-mask.js';

/** The two halves of an ad's id: `<ad group>~<ad>`. */
const halves = (id: string): readonly [adGroupId: string, adId: string] => {
  const [adGroupId = '', adId = ''] = id.split('~');
  return [adGroupId, adId];
};

/** Responsive search ads. */
export function createGoogleAdsAds({ client }: GoogleAdsContext): EntityPort<AdSpec> {
  const rows = (condition: string, operation: string, call: Call): Promise<readonly AdRow[]> =>
    client.query(`SELECT ${adFields} FROM ad_group_ad WHERE ${condition}`, adRowSchema, operation, call);

  const read = (refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]> =>
    readById(refs, async (ids) => {
      const adIds = ids.map((id) => halves(id)[1]);
      return (await rows(gaqlIds('ad_group_ad.ad.id', adIds), 'ads.read', call)).map(fromAdRow);
    });
  const readOne = async (ref: RemoteRef, call: Call): Promise<RemoteEntity> =>
    (await read([ref], call))[0] ?? goneEntity(ref);

  const adGroupOf = (parent: RemoteRef | null): string => {
    if (parent !== null) return parent.id;
    throw new AdFluxError('An ad needs its ad group as parent.', { code: 'invalid_request', platform: 'google-ads' });
  };

  return {
    async create({ spec, key, parent }, call) {
      const adGroup = client.resourceName(`adGroups/${adGroupOf(parent)}`);
      const operation = createAdOperation(spec, key, adGroup);
      const [created = ''] = await client.mutate([operation], { operation: 'ads.create' }, call);
      const name = fromAdTag(toGoogleAdsAd(spec, key).urlCustomParameters);
      // Every new ad is reviewed, also below a campaign that is off.
      return { kind: 'ad', id: idOfName(created), name, delivery: 'in_review' };
    },

    async find(key, parent, call) {
      // Custom parameters cannot be asked for, so the few ads of the ad group are looked through.
      const condition = `${gaqlIds('ad_group.id', [adGroupOf(parent)])} AND ad_group_ad.status != 'REMOVED'`;
      const found = (await rows(condition, 'ads.find', call)).map(fromAdRow);
      return found.find(({ name, delivery }) => readTag(name) === key && delivery !== 'removed') ?? null;
    },

    read,

    async update({ ref, key, spec, previous }, call) {
      const { fields, paths } = changedFields({ ...toGoogleAdsAd(previous, key) }, { ...toGoogleAdsAd(spec, key) });
      if (paths.length > 0) {
        const update = { ...fields, resourceName: client.resourceName(`ads/${halves(ref.id)[1]}`) };
        // Texts may be set any number of times.
        const options = { operation: 'ads.update', idempotent: true };
        await client.mutate([{ adOperation: { update, updateMask: paths.join(',') } }], options, call);
      }
      return readOne(ref, call);
    },

    async setDelivery(ref, delivery, call) {
      const update = {
        resourceName: client.resourceName(`adGroupAds/${ref.id}`),
        status: delivery === 'on' ? 'ENABLED' : 'PAUSED',
      };
      // A status may be set any number of times.
      const options = { operation: 'ads.setDelivery', idempotent: true };
      await client.mutate([{ adGroupAdOperation: { update, updateMask: 'status' } }], options, call);
      return readOne(ref, call);
    },

    async remove(ref, call) {
      const isGone = async (): Promise<boolean> => (await readOne(ref, call)).delivery === 'removed';
      if (await isGone()) return;
      const operation = { adGroupAdOperation: { remove: client.resourceName(`adGroupAds/${ref.id}`) } };
      // Removing it once more changes nothing.
      const options = { operation: 'ads.remove', idempotent: true };
      await removeOrGone(() => client.mutate([operation], options, call), isGone);
    },
  };
}
