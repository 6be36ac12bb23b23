import type { Entity } from '../world-store.js';
import { readCard } from './x-card-shape.js';
import { removeEntity, shownFields, stamps } from './x-entity.js';
import { requireJson } from './x-input.js';
import { among, type XList } from './x-list.js';
import { boolean, listOf, oneOf, optional, snowflake, text } from './x-parameters.js';
import type { XAnswer, XCall, XState } from './x-state.js';

/** Cards of the account. */
export interface XCards {
  readonly create: (call: XCall) => XAnswer;
  readonly update: (card: Entity, call: XCall) => XAnswer;
  readonly remove: (card: Entity) => XAnswer;
  readonly render: (card: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
}

const cardTypes = [
  'IMAGE_APP',
  'IMAGE_CAROUSEL_APP',
  'IMAGE_CAROUSEL_WEBSITE',
  'IMAGE_MULTI_DEST_CAROUSEL_WEBSITE',
  'IMAGE_WEBSITE',
  'MIXED_MEDIA_MULTI_DEST_CAROUSEL_WEBSITE',
  'MIXED_MEDIA_SINGLE_DEST_CAROUSEL_APP',
  'MIXED_MEDIA_SINGLE_DEST_CAROUSEL_WEBSITE',
  'VIDEO_APP',
  'VIDEO_CAROUSEL_APP',
  'VIDEO_CAROUSEL_WEBSITE',
  'VIDEO_MULTI_DEST_CAROUSEL_WEBSITE',
  'VIDEO_WEBSITE',
];

/** The URI that a tweet names a card by. */
export const cardUriOf = (card: Entity): string => `card://${card.id}`;

/** Opens the cards. One card alone is answered as a list of one, as in the reference's examples; only creation is not. */
export const openCards = (state: XState): XCards => {
  const { world, account } = state;
  const render = (card: Entity) => ({
    id: card.id,
    card_uri: cardUriOf(card),
    name: card.name,
    ...shownFields(card),
    ...stamps(card),
  });
  return {
    render,
    create: ({ request, input }) => {
      const { name, content, cardType } = readCard(state, requireJson(input), false);
      const card = world.add({
        accountId: account.credentials.accountId,
        kind: 'card',
        id: state.nextSnowflake(),
        name: name ?? null,
        createdByRequest: request.ordinal,
        fields: { ...content, card_type: cardType },
      });
      return { data: render(card) };
    },
    update: (card, { input }) => {
      const { name, content, cardType } = readCard(state, requireJson(input), true);
      const replaced = cardType === undefined ? {} : { components: undefined, slides: undefined, card_type: cardType };
      world.change(card, { fields: { ...replaced, ...content }, ...(name === undefined ? {} : { name }) });
      return { data: [render(card)] };
    },
    remove: (card) => {
      removeEntity(state, card, []);
      return { data: [render(card)] };
    },
    list: {
      kind: 'card',
      shape: {
        // The reference names the list `card_id` here and `card_ids` everywhere else; both are taken.
        card_id: optional(listOf(snowflake, 200)),
        card_ids: optional(listOf(snowflake, 200)),
        card_uris: optional(listOf(text(60), 200)),
        card_types: optional(listOf(oneOf(cardTypes), cardTypes.length)),
        include_legacy_cards: optional(boolean),
        q: optional(text(80)),
      },
      sortable: ['created_at', 'updated_at', 'deleted', 'name'],
      maximumCount: 200,
      defaultCount: 100,
      withTotalCount: false,
      idParameters: ['card_id', 'card_ids'],
      nameParameter: 'q',
      matches: (card, params) =>
        among(params, 'card_uris', cardUriOf(card)) &&
        among(params, 'card_types', typeof card.fields['card_type'] === 'string' ? card.fields['card_type'] : null),
      render,
    },
  };
};
