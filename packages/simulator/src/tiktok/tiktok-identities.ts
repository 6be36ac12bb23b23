import type { Reply } from '../reply.js';
import { identityTypes } from './tiktok-creative-shape.js';
import { pageShape, toPage } from './tiktok-paging.js';
import { toTikTokReply } from './tiktok-problem.js';
import { fromJson, id, object, oneOf, readFields, text } from './tiktok-readers.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** `GET /identity/get/`: one TikTok account, and one custom identity that hardly any ad may use any more. */
export const listIdentities = ({ credentials, account }: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields(
    {
      advertiser_id: id,
      identity_type: oneOf(identityTypes),
      identity_authorized_bc_id: id,
      filtering: fromJson(object({ keyword: text })),
      ...pageShape(100),
    },
    input,
  );
  const icon = 'https://p16-ad-site-sign-sg.tiktokcdn.com/avatar.image';
  const identities = [
    {
      identity_id: credentials.identityId,
      identity_type: credentials.identityType,
      display_name: 'Simulated employer',
      username: 'simulated_employer',
      profile_image: icon,
      profile_image_url: icon,
      available_status: 'AVAILABLE',
      can_push_video: true,
      can_pull_video: true,
      can_use_live_ads: false,
      can_manage_message: false,
      is_gpppa: false,
    },
    {
      identity_id: credentials.customIdentityId,
      identity_type: 'CUSTOMIZED_USER',
      display_name: account.name,
      profile_image: icon,
      profile_image_url: icon,
      available_status: 'AVAILABLE',
    },
  ];
  const keyword = asked.filtering?.keyword?.toLowerCase() ?? '';
  const found = identities.filter(
    ({ identity_type: type, display_name: name }) =>
      (asked.identity_type === undefined || asked.identity_type === type) && name.toLowerCase().includes(keyword),
  );
  const { items, page_info } = toPage(found, asked, 20);
  return toTikTokReply(request, { identity_list: items, page_info });
};
