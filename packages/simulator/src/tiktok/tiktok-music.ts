import type { Reply } from '../reply.js';
import { pageShape, toPage } from './tiktok-paging.js';
import { toTikTokReply } from './tiktok-problem.js';
import { fromJson, id, list, object, oneOf, readFields, required, text } from './tiktok-readers.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** `GET /file/music/get/`: one piece, which carousels need (client reports, read November 2026). */
export const listMusic = ({ credentials }: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields(
    {
      advertiser_id: id,
      music_scene: oneOf(['CREATIVE_ASSET', 'CAROUSEL_ADS', 'CATALOG_CAROUSEL']),
      search_type: oneOf(['SEARCH_BY_KEYWORD', 'SEARCH_BY_MUSIC_ID', 'SEARCH_BY_RECOMMEND', 'SEARCH_BY_SOURCE']),
      filtering: fromJson(object({ keyword: text, music_ids: list(id, { max: 100 }), material_ids: list(id) })),
      ...pageShape(100),
    },
    input,
  );
  if (asked.music_scene === 'CAROUSEL_ADS') required(asked.search_type, 'search_type');
  const music = {
    music_id: credentials.musicId,
    material_id: credentials.musicId,
    music_name: 'Simulated music',
    author: 'Simulated author',
    sources: 'SYSTEM',
    style: 'Pop',
    duration: 30,
    copyright: 'ALL',
    url: 'https://sf16-sg.tiktokcdn.com/simulated-music',
  };
  const { keyword = '', music_ids: ids } = asked.filtering ?? {};
  const found = [music].filter(
    ({ music_id: musicId, music_name: name }) =>
      name.toLowerCase().includes(keyword.toLowerCase()) && (ids?.includes(musicId) ?? true),
  );
  const { items, page_info } = toPage(found, asked, 20);
  return toTikTokReply(request, { musics: items, page_info });
};
