import { Buffer } from 'node:buffer';
import type { Simulator } from '../simulator.js';
import { openXClient, type XClient, type XData, type XForm } from './x-client.js';

/** A picture that cards take: 1200 by 628 pixels, as far as its header says. */
export const cardPicture = (width = 1200, height = 628): Buffer => {
  const bytes = Buffer.alloc(64);
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

/** A campaign that X takes. */
export const campaignForm = (simulator: Simulator): XForm => ({
  funding_instrument_id: simulator.credentials.x.fundingInstrumentId,
  name: 'Auxiliar contable',
  daily_budget_amount_local_micro: 40_000_000_000,
  entity_status: 'PAUSED',
});

/** A line item that X takes, without its campaign. */
export const lineItemForm = {
  name: 'Bogotá',
  objective: 'WEBSITE_CLICKS',
  product_type: 'PROMOTED_TWEETS',
  placements: 'ALL_ON_TWITTER',
  goal: 'LINK_CLICKS',
  bid_strategy: 'AUTO',
  start_time: '2026-03-02T05:00:00Z',
  end_time: '2026-04-02T05:00:00Z',
  entity_status: 'PAUSED',
} as const satisfies XForm;

/** Uploads a picture; the answer is its media key. */
export const uploadPicture = async (client: XClient, bytes: Buffer = cardPicture()): Promise<string> => {
  const start = await client.send(
    'POST',
    '/2/media/upload/initialize',
    JSON.stringify({ media_type: 'image/png', total_bytes: bytes.length, media_category: 'tweet_image' }),
    'application/json',
  );
  const { id, media_key: key } = start.body.data as XData;
  const form = new FormData();
  form.set('segment_index', '0');
  form.set('media', new Blob([new Uint8Array(bytes)]), 'card.png');
  await client.send('POST', `/2/media/upload/${String(id)}/append`, form);
  const { status } = await client.send('POST', `/2/media/upload/${String(id)}/finalize`, '');
  if (status !== 200) throw new Error(`finalize: ${String(status)}`);
  return String(key);
};

/** The JSON of a website card. */
export const cardJson = (mediaKey: string, name = 'Tarjeta') => ({
  name,
  components: [
    { type: 'MEDIA', media_key: mediaKey },
    {
      type: 'DETAILS',
      title: 'Auxiliar contable',
      destination: { type: 'WEBSITE', url: 'https://empleos.example.com/1' },
    },
  ],
});

/** A tweet that X takes: it leads to the vacancy by a link. */
export const tweetForm = (simulator: Simulator, text = 'Auxiliar contable en Bogotá'): XForm => ({
  as_user_id: simulator.credentials.x.promotableUserId,
  name: 'Tuit',
  text: `${text} https://empleos.example.com/1`,
  trim_user: true,
});

/** A campaign with a line item and a promoted tweet. */
export interface XTree {
  readonly campaign: string;
  readonly lineItem: string;
  readonly tweet: string;
  readonly promotedTweet: string;
}

/** Creates a tree, switched off. */
export const createXTree = async (simulator: Simulator, text?: string): Promise<XTree> => {
  const client = openXClient(simulator);
  const campaign = await client.create('campaigns', campaignForm(simulator));
  const lineItem = await client.create('line_items', { ...lineItemForm, campaign_id: campaign });
  const { body } = await client.call('POST', `${client.account}/tweet`, tweetForm(simulator, text));
  const tweet = String((body.data as XData)['id_str']);
  const promoted = await client.call('POST', `${client.account}/promoted_tweets`, {
    line_item_id: lineItem,
    tweet_ids: tweet,
  });
  const [ad] = promoted.body.data as readonly XData[];
  return { campaign, lineItem, tweet, promotedTweet: String(ad?.id) };
};

/** Switches a tree on, from the bottom up. */
export const launchXTree = async (client: XClient, { lineItem, campaign }: XTree): Promise<void> => {
  await client.call('PUT', `${client.account}/line_items/${lineItem}`, { entity_status: 'ACTIVE' });
  await client.call('PUT', `${client.account}/campaigns/${campaign}`, { entity_status: 'ACTIVE' });
};
