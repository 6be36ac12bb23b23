import { AdFluxError, type AdSpec, type Call, type EntityPort, type RemoteEntity, type RemoteRef } from '@adflux/core';
import { fromXApproval } from './from-x-status.js';
import { toXAd, type XAd } from './to-x-ad.js';
import { createXCards } from './x-cards.js';
import type { XClient } from './x-client.js';
import { readKeyFirst } from './x-key-first.js';
import { createOrLookAgain } from './x-look-again.js';
import { createXPosts } from './x-posts.js';
import { createXPromotions, type XPromotion } from './x-promotions.js';
import type { XPublisher } from './x-publisher.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const refuse = (message: string, code: 'invalid_request' | 'unsupported' = 'invalid_request'): never => {
  throw new AdFluxError(message, { code, platform: 'x' });
};

/** The media key of the first image an ad shows, or null when it shows none. */
function mediaKeyOf(spec: AdSpec, refs: Readonly<Record<string, RemoteRef>>): string | null {
  const [first] = spec.assetLocalIds;
  if (first === undefined) return null;
  return refs[first]?.id ?? refuse(`The image ${first} has not been uploaded. Create the asset before the ad.`);
}

const describe = (promotion: XPromotion, name: string): RemoteEntity => {
  const delivery = fromXApproval(promotion.approval_status, promotion.deleted === true);
  const isRefused = delivery === 'rejected' || delivery === 'limited';
  return {
    kind: 'ad',
    id: promotion.id,
    name,
    delivery,
    // X tells reviewers' reasons at ads.x.com alone.
    ...(isRefused ? { reasons: [`approval_status ${promotion.approval_status ?? 'unknown'}`] } : {}),
  };
};

/** The ad port, and what the port of ad groups needs of it. */
export interface XAds extends EntityPort<AdSpec> {
  /** Removes all ads below a line item. */
  removeBelow(lineItemId: string, call: Call): Promise<void>;
}

/**
 * Ads: on X three things, written one after the other: a website card, a post, and the post's promotion below the line item.
 * Each is safe by itself. Card and post carry the creation key and are looked up before they are written; a promotion is known
 * by its post. So whatever answer was lost, `create` goes on where it stopped, and only the promotion makes an ad of it:
 * before, nobody sees anything, and `find` says that there is none.
 */
export function createXAds(
  client: XClient,
  settings: ResolvedXSettings,
  publisher: (call: Call) => Promise<XPublisher>,
): XAds {
  const cards = createXCards(client, settings.accountId);
  const posts = createXPosts(client, settings);
  const promotions = createXPromotions(client, settings.accountId);

  const read = async (refs: readonly RemoteRef[], call: Call): Promise<readonly RemoteEntity[]> => {
    const found = await promotions.read(
      refs.map(({ id }) => id),
      call,
    );
    const names = await posts.read([...new Set(found.map(({ tweet_id: id }) => id))], call);
    const byId = new Map(found.map((each) => [each.id, describe(each, names.get(each.tweet_id)?.name ?? '')]));
    return refs.map(({ id }) => byId.get(id) ?? { kind: 'ad', id, name: '', delivery: 'removed' });
  };

  const readOne = async (ref: RemoteRef, call: Call): Promise<RemoteEntity> => {
    const [entity] = await read([ref], call);
    return entity ?? { kind: 'ad', id: ref.id, name: '', delivery: 'removed' };
  };

  /** First what shows the ad, last what names the rest: interrupted anywhere, the next removal finds what is left. */
  const removeAll = async (promotion: XPromotion, call: Call): Promise<void> => {
    if (promotion.deleted !== true) await promotions.remove(promotion.id, call);
    const post = (await posts.read([promotion.tweet_id], call)).get(promotion.tweet_id);
    const key = post === undefined ? null : readKeyFirst(post.name);
    // Without our key it is somebody else's post, promoted by hand below our line item.
    if (post === undefined || key === null) return;
    const card = await cards.find(key, call);
    if (card !== null) await cards.remove(card.id, call);
    await posts.remove(post.id, call);
  };

  const writeCard = async (
    { card }: XAd,
    key: Parameters<typeof cards.find>[0],
    isNew: boolean,
    call: Call,
  ): Promise<string | null> => {
    if (card === null) return null;
    const left = isNew ? null : await cards.find(key, call);
    return (left ?? (await cards.create(card, call))).card_uri;
  };

  return {
    async create({ key, spec, parent, refs, isFirstAttempt: isNew = false }, call) {
      if (!parent) return refuse('An ad needs its line item. Create the ad group first.');
      const ad = toXAd(spec, key, mediaKeyOf(spec, refs));
      const { userId } = await publisher(call);
      const leftPost = isNew ? null : await posts.find(key, call);
      const post = leftPost ?? (await posts.create(ad, key, await writeCard(ad, key, isNew, call), userId, call));
      const findPromotion = async (): Promise<XPromotion | null> => {
        const promoted = await promotions.ofLineItem(parent.id, call);
        return promoted.find(({ tweet_id: id }) => id === post.id) ?? null;
      };
      const leftPromotion = isNew ? null : await findPromotion();
      const promotion =
        leftPromotion ??
        (await createOrLookAgain(
          () => promotions.create(parent.id, post.id, call),
          findPromotion,
          'DUPLICATE_PROMOTABLE_ENTITY',
          { clock: settings.clock, call },
        ));
      return describe(promotion, post.name === '' ? ad.name : post.name);
    },

    async find(key, parent, call) {
      const post = await posts.find(key, call);
      if (post === null) return null;
      const promoted = await promotions.ofLineItem(parent?.id ?? null, call);
      const found = promoted.find(({ tweet_id: id }) => id === post.id);
      return found === undefined ? null : describe(found, post.name);
    },

    read,

    async update({ ref, key, spec, previous, refs }, call) {
      // The image is compared by its local id: what was shown before may be gone from `refs`.
      const image = mediaKeyOf(spec, refs);
      const before = toXAd(previous, key, image);
      const after = toXAd(spec, key, image);
      const isOtherPicture = previous.assetLocalIds[0] !== spec.assetLocalIds[0];
      if (before.text !== after.text || (previous.assetLocalIds.length === 0) !== (spec.assetLocalIds.length === 0))
        return refuse(
          'X cannot change the text of a post, nor give it a card or take it away. End this campaign and publish a new one.',
          'unsupported',
        );
      const looksNew =
        isOtherPicture || JSON.stringify(before.card?.components) !== JSON.stringify(after.card?.components);
      if (looksNew && after.card !== null) {
        const card = await cards.find(key, call);
        if (card === null)
          return refuse('The card of this ad is gone. End this campaign and publish a new one.', 'unsupported');
        await cards.change(card.id, after.card, call);
      }
      if (before.name !== after.name) {
        const post = await posts.find(key, call);
        if (post !== null) await posts.rename(post.id, after.name, call);
      }
      return readOne(ref, call);
    },

    // X has no switch for one ad: what is shown is decided by its line item and campaign. The answer says what it is now.
    setDelivery: (ref, _delivery, call) => readOne(ref, call),

    async remove(ref, call) {
      for (const promotion of await promotions.everIn({ id: ref.id }, call)) await removeAll(promotion, call);
    },

    async removeBelow(lineItemId, call) {
      for (const promotion of await promotions.everIn({ lineItemId }, call)) await removeAll(promotion, call);
    },
  };
}
