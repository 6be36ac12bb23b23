import { boolean, listOf, oneOf, optional, required, snowflake, text, type XParameterShape } from './x-parameters.js';

/** Parameters of a tweet (https://docs.x.com/x-ads-api/creatives/reference#tweets, read November 2026). */
export const tweetShape: XParameterShape = {
  as_user_id: required(snowflake),
  // Its length is counted in X's own way, later.
  text: optional((value) => value),
  card_uri: optional(text(60)),
  conversation_settings: optional(oneOf(['EVERYONE', 'FOLLOWING', 'MENTIONED_USERS'])),
  media_keys: optional(listOf(text(40), 4)),
  name: optional(text(80)),
  nullcast: optional(boolean),
  trim_user: optional(boolean),
  tweet_mode: optional(oneOf(['compat', 'extended'])),
  video_cta: optional(oneOf(['VISIT_SITE', 'WATCH_NOW'])),
  video_cta_value: optional(text(2000)),
  video_description: optional(text(200)),
  video_title: optional(text(70)),
};

/** Parameters of the list of tweets, besides those of every list. */
export const tweetListShape: XParameterShape = {
  tweet_type: required(oneOf(['DRAFT', 'PUBLISHED', 'SCHEDULED'])),
  timeline_type: optional(oneOf(['ALL', 'NULLCAST', 'ORGANIC'])),
  tweet_ids: optional(listOf(snowflake, 200)),
  include_mentions_and_replies: optional(boolean),
  name: optional(text(80)),
  trim_user: optional(boolean),
  user_id: optional(snowflake),
};
