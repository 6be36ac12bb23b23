import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { required, text, id, list, oneOf, readFields } from './tiktok-readers.js';
import { toTikTokReply } from './tiktok-problem.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

interface ShownCreative {
  readonly creative_info?: { readonly image_info?: readonly { readonly web_uri?: string }[] };
}

/** The images of an ad, manual or Smart+. */
const imagesOf = ({ fields }: Entity): readonly (string | undefined)[] => [
  ...((fields['image_ids'] as readonly string[] | undefined) ?? []),
  ...((fields['creative_list'] as readonly ShownCreative[] | undefined) ?? []).flatMap(({ creative_info: info }) =>
    (info?.image_info ?? []).map(({ web_uri: uri }) => uri),
  ),
];

/**
 * `POST /creative/asset/delete/` (https://business-api.tiktok.com/portal/docs?id=1797202997456897, read November 2026). That
 * images of ads which exist stay, and are named with those that are not there, is an assumption.
 */
export const deleteAssets = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const given = readFields(
    {
      advertiser_id: id,
      asset_type: oneOf(['VIDEO', 'IMAGE', 'MUSIC']),
      video_ids: list(text, { min: 1, max: 50 }),
      image_ids: list(text, { min: 1, max: 50 }),
    },
    input,
  );
  const { video_ids: videos = [] } = given;
  const images = videos.length > 0 ? (given.image_ids ?? []) : required(given.image_ids, 'image_ids or video_ids');
  const shown = new Set(
    state.world
      .ofKind('ad')
      .filter(({ removed }) => !removed)
      .flatMap(imagesOf),
  );
  const failed = images.filter((imageId) => {
    const image = state.world.get('asset', imageId);
    if (!image || image.removed || shown.has(imageId)) return true;
    state.world.change(image, { removed: true });
    return false;
  });
  return toTikTokReply(
    request,
    { failed_image_ids: failed, failed_video_ids: videos },
    failed.length + videos.length > 0 ? 20001 : 0,
  );
};
