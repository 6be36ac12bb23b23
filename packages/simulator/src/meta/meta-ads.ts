import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { readAdCreative } from './meta-creatives.js';
import { entityInput, isValidateOnly } from './meta-input.js';
import { refuseParameter } from './meta-problem.js';
import { anyObject, filledText, id, integer, list, readFields, required, text, time } from './meta-readers.js';
import type { ReviewDesk } from './meta-review.js';
import { ok, toMetaTime, validated, type MetaCall, type MetaState } from './meta-state.js';
import { applyStatus, creationStatus, updateStatus } from './meta-status.js';

/** https://developers.facebook.com/docs/marketing-api/reference/adgroup, read November 2026. */
const changeable = {
  name: filledText,
  creative: anyObject,
  bid_amount: integer,
  tracking_specs: (value: unknown) => value,
  conversion_domain: text,
  display_sequence: integer,
  priority: integer,
  adlabels: list(anyObject),
  ad_schedule_start_time: time,
  ad_schedule_end_time: time,
};
const createShape = { ...changeable, adset_id: id, status: creationStatus };
const updateShape = { ...changeable, status: updateStatus };

const toFields = (
  state: MetaState,
  given: ReturnType<typeof readFields<typeof changeable>>,
): Record<string, unknown> => {
  const fields: Record<string, unknown> = { ...given };
  delete fields['name'];
  delete fields['status'];
  delete fields['creative'];
  delete fields['adset_id'];
  for (const moment of ['ad_schedule_start_time', 'ad_schedule_end_time'] as const) {
    if (given[moment] !== undefined) fields[moment] = toMetaTime(state, given[moment]);
  }
  return fields;
};

/** `POST /act_{id}/ads`: the ad goes to review at once, whatever its status. */
export const createAd = (state: MetaState, desk: ReviewDesk, call: MetaCall): Reply => {
  const given = readFields(createShape, entityInput(call.input));
  const name = required(given.name, 'name');
  const adSetId = required(given.adset_id, 'adset_id');
  const adSet = state.world.get('adGroup', adSetId);
  if (!adSet || adSet.removed) {
    return refuseParameter('adset_id', `The ad set ${adSetId} does not exist or was deleted`);
  }
  if (state.world.children('ad', adSetId).filter(({ removed }) => !removed).length >= 50) {
    refuseParameter('adset_id', 'An ad set can have at most 50 ads that are not archived');
  }
  const addCreative = readAdCreative(state, required(given.creative, 'creative'));
  if (isValidateOnly(call.input)) return validated;
  const id = state.nextId();
  const creative = addCreative(call, id);
  const ad = state.world.add({
    accountId: state.account.id,
    kind: 'ad',
    id,
    parentId: adSetId,
    name,
    status: given.status ?? 'ACTIVE',
    createdByRequest: call.request.ordinal,
    fields: { ...toFields(state, given), creative: { id: creative.id } },
  });
  desk.submit(ad, call.request.atMs);
  return ok({ id });
};

/** `POST /{ad}`: another creative means another review. */
export const updateAd = (state: MetaState, desk: ReviewDesk, ad: Entity, call: MetaCall): Reply => {
  const given = readFields(updateShape, entityInput(call.input));
  const addCreative = given.creative && readAdCreative(state, given.creative);
  if (isValidateOnly(call.input)) return validated;
  const creative = addCreative?.(call, ad.id);
  state.world.change(ad, {
    ...(given.name === undefined ? {} : { name: given.name }),
    fields: { ...toFields(state, given), ...(creative ? { creative: { id: creative.id } } : {}) },
  });
  if (creative) desk.submit(ad, call.request.atMs);
  if (given.status !== undefined) applyStatus(state, ad, given.status);
  return ok({ success: true });
};
