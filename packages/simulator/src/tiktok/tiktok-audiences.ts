import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import type { AudienceFiles } from './tiktok-audience-files.js';
import type { AudienceMembers } from './tiktok-audience-members.js';
import { calculateTypes } from './tiktok-audience-rows.js';
import { isProcessing } from './tiktok-audience-state.js';
import { viewAudience } from './tiktok-audience-view.js';
import { pageShape, toPage } from './tiktok-paging.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { flag, fromJson, id, integer, list, oneOf, readFields, required, text, wholeText } from './tiktok-readers.js';
import { plainText } from './tiktok-text.js';
import type { TikTokCall, TikTokHandler, TikTokState } from './tiktok-state.js';
import { toTikTokTime } from './tiktok-time.js';

const maximumAudiences = 400;

const subType = oneOf(['NORMAL', 'REACH_FREQUENCY']);
const audienceName = plainText(1, 128);
const filePaths = list(text, { min: 1, max: 500 });
const queriedIds = fromJson(list(id, { min: 1, max: 100 }));

/** What the endpoints of audiences work with. */
export interface AudienceParts {
  readonly files: AudienceFiles;
  readonly members: AudienceMembers;
}

const findAudience = ({ world }: TikTokState, audienceId: string): Entity => {
  const audience = world.get('audience', audienceId);
  return audience && !audience.removed
    ? audience
    : refuse(40002, `The audience ${audienceId} does not exist or has been deleted.`);
};

const history = (audience: Entity, action: string, atMs: number): readonly unknown[] => [
  { action, action_detail: '', editor: 'API', msg: '', opt_time: toTikTokTime(atMs) },
  ...((audience.fields['history'] as readonly unknown[] | undefined) ?? []),
];

const createAudience = (state: TikTokState, { files, members }: AudienceParts, call: TikTokCall): Reply => {
  const given = readFields(
    {
      advertiser_id: id,
      custom_audience_name: audienceName,
      file_paths: filePaths,
      calculate_type: oneOf(calculateTypes),
      retention_in_days: integer,
      audience_sub_type: subType,
      audience_enhancement: flag,
      is_auto_refresh: flag,
    },
    call.input,
  );
  const name = required(given.custom_audience_name, 'custom_audience_name');
  const calculateType = required(given.calculate_type, 'calculate_type');
  const taken = files.take(required(given.file_paths, 'file_paths'));
  if (taken.type !== calculateType) {
    refuseParameter('calculate_type', `The files were uploaded with the calculate_type ${taken.type}`);
  }
  const days = given.retention_in_days;
  if (days !== undefined && (days < 1 || days > 365))
    refuseParameter('retention_in_days', 'The value must be in the range [1, 365]');
  const living = state.world.ofKind('audience').filter(({ removed }) => !removed);
  if (living.length >= maximumAudiences) {
    refuse(40002, `The maximum number of audiences has been reached: ${String(maximumAudiences)}.`);
  }
  const audience = state.world.add({
    accountId: state.account.id,
    kind: 'audience',
    id: state.nextId(),
    name,
    createdByRequest: call.request.ordinal,
    fields: {
      audience_type: 'Customer File Audience',
      calculate_type: calculateType,
      audience_sub_type: given.audience_sub_type ?? 'NORMAL',
      ...(days === undefined ? {} : { retention_in_days: days }),
      uploads: 0,
    },
  });
  members.apply(audience, 'APPEND', taken.files);
  state.world.change(audience, { fields: { history: history(audience, 'create', call.request.atMs) } });
  return toTikTokReply(call.request, { custom_audience_id: audience.id });
};

const updateAudience = (state: TikTokState, { files, members }: AudienceParts, call: TikTokCall): Reply => {
  const given = readFields(
    {
      advertiser_id: id,
      custom_audience_id: id,
      custom_audience_name: audienceName,
      file_paths: filePaths,
      action: oneOf(['APPEND', 'REMOVE', 'REPLACE']),
      audience_sub_type: subType,
      audience_enhancement: flag,
    },
    call.input,
  );
  const audience = findAudience(state, required(given.custom_audience_id, 'custom_audience_id'));
  const { custom_audience_name: name, file_paths: paths, audience_sub_type: type } = given;
  if (name === undefined && paths === undefined && type === undefined) {
    required(undefined, 'custom_audience_name or file_paths');
  }
  if (isProcessing(state, audience)) {
    refuse(40002, `The audience ${audience.id} is being processed and cannot be updated.`);
  }
  if (paths !== undefined) {
    const taken = files.take(paths);
    if (taken.type !== audience.fields['calculate_type']) {
      refuseParameter('file_paths', 'The files and the audience must have the same calculate_type');
    }
    const action = given.action ?? 'REPLACE';
    members.apply(audience, action, taken.files);
    const entries = history(audience, action.toLowerCase(), call.request.atMs);
    state.world.change(audience, { fields: { history: entries } });
  }
  state.world.change(audience, {
    ...(name === undefined ? {} : { name }),
    fields: type === undefined ? {} : { audience_sub_type: type },
  });
  return toTikTokReply(call.request, {});
};

const deleteAudiences = (state: TikTokState, { members }: AudienceParts, { request, input }: TikTokCall): Reply => {
  const given = readFields({ advertiser_id: id, custom_audience_ids: list(id, { min: 1, max: 100 }) }, input);
  const found = required(given.custom_audience_ids, 'custom_audience_ids').map((wanted) => findAudience(state, wanted));
  for (const audience of found) members.forget(audience);
  return toTikTokReply(request, {});
};

/** Ids of nothing, or of what was deleted, are left out of the answer (an assumption). */
const getAudiences = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields(
    { advertiser_id: id, custom_audience_ids: queriedIds, history_size: wholeText(1, 100) },
    input,
  );
  const found = required(asked.custom_audience_ids, 'custom_audience_ids').flatMap(
    (wanted) => state.world.get('audience', wanted) ?? [],
  );
  return toTikTokReply(request, {
    list: found
      .filter(({ removed }) => !removed)
      .map((audience) => ({
        audience_details: viewAudience(state, audience),
        audience_history: history(audience, '', 0).slice(1, 1 + (asked.history_size ?? 10)),
      })),
  });
};

const listAudiences = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const asked = readFields({ advertiser_id: id, custom_audience_ids: queriedIds, ...pageShape(100) }, input);
  const found = state.world
    .ofKind('audience')
    .filter(
      (audience) =>
        !audience.removed &&
        state.world.isListed(audience) &&
        (asked.custom_audience_ids?.includes(audience.id) ?? true),
    )
    .toReversed();
  const { items, page_info } = toPage(found, asked);
  return toTikTokReply(request, { list: items.map((audience) => viewAudience(state, audience)), page_info });
};

/** The handlers of `/dmp/custom_audience/…/`, but for files (docs?id=1739940570793985 and those beside it). */
export const openAudiences = (state: TikTokState, parts: AudienceParts) =>
  ({
    create: (call) => createAudience(state, parts, call),
    update: (call) => updateAudience(state, parts, call),
    delete: (call) => deleteAudiences(state, parts, call),
    get: (call) => getAudiences(state, call),
    list: (call) => listAudiences(state, call),
  }) satisfies Readonly<Record<string, TikTokHandler>>;
