import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { creativeShape } from './meta-creative-shape.js';
import { findImage } from './meta-images.js';
import { entityInput, isValidateOnly, type MetaInput } from './meta-input.js';
import { refuseParameter } from './meta-problem.js';
import { filledText, list, anyObject, oneOf, readFields, required, text, type Fields } from './meta-readers.js';
import { ok, validated, type MetaCall, type MetaState } from './meta-state.js';
import { applyStatus } from './meta-status.js';

type Creative = Fields<typeof creativeShape>;
type LinkData = NonNullable<NonNullable<Creative['object_story_spec']>['link_data']>;

const checkLink = (link: string | undefined, path: string): void => {
  const given = required(link, path);
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given) || !new URL(given).hostname.includes('.')) {
    refuseParameter(path, `${path} must be a valid http or https URL`);
  }
};

const checkImage = (state: MetaState, hash: string | undefined, path: string): void => {
  if (hash !== undefined && !findImage(state, hash)) {
    refuseParameter(path, `The image with hash ${hash} does not exist in this ad account`);
  }
};

const checkLinkData = (state: MetaState, data: LinkData, path: string): void => {
  const cards = data.child_attachments ?? [];
  checkLink(data.link, `${path}[link]`);
  checkImage(state, data.image_hash, `${path}[image_hash]`);
  if (data.picture !== undefined) checkLink(data.picture, `${path}[picture]`);
  if (data.picture !== undefined && data.image_hash !== undefined) {
    refuseParameter(`${path}[picture]`, 'Only one of image_hash and picture can be specified');
  }
  if (cards.length === 1 || cards.length > 10) {
    refuseParameter(`${path}[child_attachments]`, 'A carousel has 2 to 10 cards');
  }
  for (const [index, card] of cards.entries()) {
    checkLink(card.link, `${path}[child_attachments][${String(index)}][link]`);
    checkImage(state, card.image_hash, `${path}[child_attachments][${String(index)}][image_hash]`);
  }
  if (data.call_to_action) {
    const type = required(data.call_to_action.type, `${path}[call_to_action][type]`);
    const { link } = data.call_to_action.value ?? {};
    if (link !== undefined && type !== 'CALL_NOW') checkLink(link, `${path}[call_to_action][value][link]`);
  }
};

/** Reads a creative and refuses what Meta refuses. Long texts pass: Meta cuts them off when it shows the ad. */
const readCreative = (state: MetaState, input: MetaInput, path: string): Creative => {
  const creative = readFields(creativeShape, input, path);
  const story = required(creative.object_story_spec, 'object_story_spec');
  const page = required(story.page_id, 'object_story_spec[page_id]');
  if (page !== state.credentials.pageId) {
    refuseParameter('object_story_spec[page_id]', `The Page ${page} does not exist or you may not advertise for it`);
  }
  const { instagram_user_id: instagram } = story;
  if (instagram !== undefined && instagram !== state.credentials.instagramUserId) {
    refuseParameter('object_story_spec[instagram_user_id]', `The Instagram account ${instagram} is not connected`);
  }
  const data = required(story.link_data, 'object_story_spec[link_data]');
  checkLinkData(state, data, 'object_story_spec[link_data]');
  const features = creative.degrees_of_freedom_spec?.creative_features_spec ?? {};
  if (Object.hasOwn(features, 'standard_enhancements')) {
    refuseParameter(
      'degrees_of_freedom_spec',
      'The standard_enhancements bundle is not supported any more. Opt in or out of each feature.',
      3858504,
      'Standard enhancements are deprecated',
    );
  }
  return creative;
};

/** The creative as Meta stores it, with the parts of the story that can be read at its top. */
const toFields = (creative: Creative): Record<string, unknown> => {
  const { name: _name, ...fields } = creative;
  const data = creative.object_story_spec?.link_data;
  return {
    ...fields,
    ...(data?.name === undefined ? {} : { title: data.name }),
    ...(data?.message === undefined ? {} : { body: data.message }),
    ...(data?.image_hash === undefined ? {} : { image_hash: data.image_hash }),
    ...(data?.link === undefined ? {} : { link_url: data.link }),
    ...(data?.call_to_action?.type === undefined ? {} : { call_to_action_type: data.call_to_action.type }),
  };
};

const addCreative = (state: MetaState, { request }: MetaCall, creative: Creative, adId: string | null): Entity => {
  const id = state.nextId();
  return state.world.add({
    accountId: state.account.id,
    kind: 'creative',
    id,
    // A creative that came inside an ad goes when the ad goes; one of the library stays.
    parentId: adId,
    name: creative.name ?? `Ad creative ${id}`,
    status: 'ACTIVE',
    createdByRequest: request.ordinal,
    fields: toFields(creative),
  });
};

/** `POST /act_{id}/adcreatives` */
export const createCreative = (state: MetaState, call: MetaCall): Reply => {
  const creative = readCreative(state, entityInput(call.input), '');
  if (isValidateOnly(call.input)) return validated;
  return ok({ id: addCreative(state, call, creative, null).id });
};

/** `POST /{creative}`: only its name, labels and status can change. */
export const updateCreative = (state: MetaState, entity: Entity, { input }: MetaCall): Reply => {
  const shape = { name: filledText, adlabels: list(anyObject), status: oneOf(['ACTIVE', 'DELETED']) };
  const { name, status, ...fields } = readFields(shape, entityInput(input));
  state.world.change(entity, { ...(name === undefined ? {} : { name }), fields });
  if (status !== undefined) applyStatus(state, entity, status);
  return ok({ success: true });
};

/** Resolves the `creative` of an ad, which is either a reference or the creative itself; nothing is created yet. */
export const readAdCreative = (state: MetaState, input: MetaInput): ((call: MetaCall, adId: string) => Entity) => {
  const { creative_id: reference, ...inline } = input;
  if (reference === undefined) {
    const creative = readCreative(state, inline, 'creative');
    return (call, adId) => addCreative(state, call, creative, adId);
  }
  const id = text(reference, 'creative[creative_id]');
  const found = state.world.get('creative', id);
  if (!found || found.removed) return refuseParameter('creative', `The creative ${id} does not exist`);
  return () => found;
};
