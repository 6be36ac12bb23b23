import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { handleBatch, ok, toItem } from './snapchat-batch.js';
import { refuseChange, refuseValue } from './snapchat-problem.js';
import { filledText, ignored, integer, oneOf, readFields, required, text, uuid } from './snapchat-readers.js';
import { readOnly } from './snapchat-read-only.js';
import { readSegmentUsers } from './snapchat-segment-users.js';
import { requireEntity, toOrigin, type SnapchatState } from './snapchat-state.js';
import { toView } from './snapchat-view.js';

/** How long the simulator takes to match an upload; Snapchat names no time. */
const matchingMs = 3_600_000;

/** Fewest people a segment needs. Snapchat says TOO_FEW_USERS without a number; about 1,000 is what its partners report. */
const fewestUsers = 1000;

/** How many members the world shows. */
const shownMembers = 50;

/** https://developers.snap.com/marketing-api/Ads-API/customer-lists, read November 2026. */
const postShape = {
  ad_account_id: uuid,
  name: filledText(375),
  description: text,
  source_type: oneOf(['FIRST_PARTY', 'ENGAGEMENT', 'PIXEL', 'MOBILE', 'FOOT_TRAFFIC_INSIGHTS', 'LOOKALIKE']),
  retention_in_days: integer(1, 9999),
};
const putShape = {
  ...postShape,
  ...readOnly,
  id: text,
  status: ignored,
  upload_status: ignored,
  targetable_status: ignored,
  approximate_number_users: ignored,
  organization_id: ignored,
  visible_to: ignored,
};

type SegmentInput = ReturnType<typeof readFields<typeof postShape>>;

/** Segments of customer lists. */
export interface Segments {
  readonly create: (request: SimulatedRequest) => Reply;
  readonly replace: (request: SimulatedRequest) => Reply;
  /** `POST` and `DELETE /segments/{id}/users` */
  readonly changeUsers: (request: SimulatedRequest) => Reply;
  /** `DELETE /segments/{id}/all_users` */
  readonly removeAllUsers: (request: SimulatedRequest) => Reply;
  /** Finishes the matching that is due. */
  readonly settle: (nowMs: number) => void;
}

const toFields = (state: SnapchatState, given: SegmentInput, path: string) => {
  if (required(given.ad_account_id, `${path}.ad_account_id`) !== state.account.id) {
    refuseValue(`${path}.ad_account_id is not the ad account of the path`);
  }
  if (required(given.source_type, `${path}.source_type`) !== 'FIRST_PARTY') {
    refuseValue(`${path}.source_type ${given.source_type ?? ''} is not enabled for this ad account`);
  }
  return {
    ad_account_id: state.account.id,
    organization_id: state.credentials.organizationId,
    description: given.description,
    source_type: given.source_type,
    retention_in_days: required(given.retention_in_days, `${path}.retention_in_days`),
  };
};

/** Snapchat never tells exact numbers: two digits, the rest is rounded down. */
const approximately = (count: number): number => {
  const unit = 10 ** Math.max(0, String(count).length - 2);
  return Math.floor(count / unit) * unit;
};

/** The first members in order of their hashes. */
const firstOf = (hashes: Iterable<string>): readonly string[] => {
  let first: string[] = [];
  for (const hash of hashes) {
    const last = first[shownMembers - 1];
    if (last !== undefined && hash >= last) continue;
    first = [...first, hash].sort().slice(0, shownMembers);
  }
  return first;
};

/** Opens the store of members, which are too many for the world. */
export const createSegments = (state: SnapchatState): Segments => {
  const { world } = state;
  const membersOf = new Map<string, Set<string>>();
  const matching = new Map<Entity, number>();

  const segmentOf = (request: SimulatedRequest): Entity => requireEntity(state, 'audience', request.params['id'] ?? '');

  const recount = (segment: Entity, members: Set<string>, atMs: number): void => {
    world.change(segment, {
      fields: {
        members: firstOf(members),
        memberCount: members.size,
        uploads: Number(segment.fields['uploads']) + 1,
        upload_status: 'PROCESSING',
      },
    });
    matching.set(segment, atMs + matchingMs);
  };

  return {
    create: (request) =>
      handleBatch('audience', request, (item, path) => {
        const given = readFields(postShape, item, path);
        const segment = world.add({
          ...toOrigin(state, 'audience', request),
          name: required(given.name, `${path}.name`),
          status: 'ACTIVE',
          fields: {
            ...toFields(state, given, path),
            upload_status: 'NO_UPLOAD',
            targetable_status: 'NOT_READY',
            approximate_number_users: 0,
            visible_to: [`AdAccountEntity_${state.account.id}`],
            members: [],
            memberCount: 0,
            uploads: 0,
          },
          id: `5${String(Math.floor(state.dice('segment', request.ordinal) * 1e6)).padStart(6, '0')}${String(world.nextNumber()).padStart(9, '0')}`,
        });
        membersOf.set(segment.id, new Set());
        return toView(state, segment);
      }),

    replace: (request) =>
      handleBatch('audience', request, (item, path) => {
        const { id, ...read } = readFields(putShape, item, path);
        const segment = requireEntity(state, 'audience', required(id, `${path}.id`));
        const given: SegmentInput = read;
        const name = required(given.name, `${path}.name`);
        if (given.source_type !== undefined && given.source_type !== segment.fields['source_type']) {
          refuseChange('source_type');
        }
        world.change(segment, { name, fields: toFields(state, given, path) });
        return toView(state, segment);
      }),

    changeUsers: (request) => {
      const segment = segmentOf(request);
      const members = membersOf.get(segment.id) ?? new Set<string>();
      const batches = readSegmentUsers(request, segment.id);
      for (const hash of batches.flat()) {
        if (request.method === 'DELETE') members.delete(hash);
        else members.add(hash);
      }
      recount(segment, members, request.atMs);
      return ok(request, {
        users: batches.map((hashes) => ({
          sub_request_status: 'SUCCESS',
          user: { number_uploaded_users: hashes.length },
        })),
      });
    },

    removeAllUsers: (request) => {
      const segment = segmentOf(request);
      const members = new Set<string>();
      membersOf.set(segment.id, members);
      recount(segment, members, request.atMs);
      return ok(request, { segments: [toItem('audience', toView(state, segment))] });
    },

    settle: (nowMs) => {
      for (const [segment, dueMs] of matching) {
        if (dueMs > nowMs) continue;
        matching.delete(segment);
        const count = membersOf.get(segment.id)?.size ?? 0;
        world.change(segment, {
          fields: {
            upload_status: 'COMPLETE',
            targetable_status: count >= fewestUsers ? 'READY' : 'TOO_FEW_USERS',
            approximate_number_users: approximately(count),
          },
        });
      }
    },
  };
};
