import {
  AdFluxError,
  canonicalJson,
  type AssetSpec,
  type Call,
  type EntityPort,
  type RemoteEntity,
} from '@adflux/core';
import { readTag, tagName } from '@adflux/platform-kit';
import { z } from 'zod';
import { createOrFind } from './google-ads-create-or-find.js';
import type { GoogleAdsContext } from './google-ads-context.js';
import { MAXIMUM_NAME_LENGTH } from './google-ads-limits.js';
import type { AssetResource } from './google-ads-operation.js';
import { gaqlContains, gaqlIds } from './google-ads-query.js';
import { goneEntity, idOfName, readById } from './google-ads-read-by-id.js';

const answerSchema = z.object({ results: z.array(z.object({ resourceName: z.string() })).min(1) });
const rowSchema = z.object({ asset: z.object({ id: z.string(), name: z.string().nullish() }) });
type AssetRow = z.infer<typeof rowSchema>;

const mimeTypes = { 'image/jpeg': 'IMAGE_JPEG', 'image/png': 'IMAGE_PNG' } as const;

const fromAssetRow = ({ asset }: AssetRow): RemoteEntity => ({
  kind: 'asset',
  id: asset.id,
  name: asset.name ?? '',
  delivery: 'on',
});

const cannot = (what: string, instead: string): AdFluxError =>
  new AdFluxError(`Google Ads cannot ${what} an image. ${instead}`, { code: 'unsupported', platform: 'google-ads' });

/** Images of the account. Search ads show none; they are there for formats that do. */
export function createGoogleAdsAssets({ client, loadImage }: GoogleAdsContext): EntityPort<AssetSpec> {
  const rows = (condition: string, operation: string, call: Call): Promise<readonly AssetRow[]> =>
    client.query(`SELECT asset.id, asset.name FROM asset WHERE ${condition}`, rowSchema, operation, call);

  const find: EntityPort<AssetSpec>['find'] = async (key, _parent, call) => {
    const found = await rows(`${gaqlContains('asset.name', key)} AND asset.type = 'IMAGE'`, 'assets.find', call);
    const row = found.find(({ asset }) => readTag(asset.name ?? '') === key);
    return row === undefined ? null : fromAssetRow(row);
  };
  const read: EntityPort<AssetSpec>['read'] = (refs, call) =>
    readById(refs, async (ids) => (await rows(gaqlIds('asset.id', ids), 'assets.read', call)).map(fromAssetRow));

  return {
    create: ({ spec, key }, call) =>
      createOrFind<RemoteEntity>(
        async () => {
          const bytes = await loadImage(spec.asset, call.signal);
          const create: AssetResource = {
            name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
            imageAsset: { data: Buffer.from(bytes).toString('base64'), mimeType: mimeTypes[spec.asset.mediaType] },
          };
          const answer = await client.post(
            `/customers/${client.customerId}/assets:mutate`,
            { operations: [{ create }], partialFailure: false },
            answerSchema,
            { operation: 'assets.create', bucket: 'write' },
            call,
          );
          const id = idOfName(answer.results[0]?.resourceName ?? '');
          return { kind: 'asset', id, name: create.name, delivery: 'on' };
        },
        () => find(key, null, call),
      ),
    find,
    read,

    async update({ ref, spec, previous }, call) {
      if (canonicalJson(spec.asset) !== canonicalJson(previous.asset))
        throw cannot('change', 'Give the new one an id of its own.');
      return (await read([ref], call))[0] ?? goneEntity(ref);
    },

    // An image is shown by ads or not; it has no switch of its own.
    setDelivery: async (ref, _delivery, call) => (await read([ref], call))[0] ?? goneEntity(ref),

    async remove() {
      throw cannot('remove', 'It stays in the library of the account, where it shows nowhere and costs nothing.');
    },
  };
}
