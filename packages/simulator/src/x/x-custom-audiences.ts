import type { Entity } from '../world-store.js';
import { createAudienceMembers, type XAudienceMembers } from './x-audience-members.js';
import { readAudienceOperation, type XAudienceOperation } from './x-audience-operations.js';
import { readBatch } from './x-batch.js';
import { removeEntity, stamps } from './x-entity.js';
import type { XList } from './x-list.js';
import { identifier, listOf, oneOf, optional, readParameters, required, text, textOf } from './x-parameters.js';
import { problemIn, refuse, refuseWith, type XError } from './x-problem.js';
import type { XAnswer, XCall, XState } from './x-state.js';

/** Custom audiences and their members (https://docs.x.com/x-ads-api/audiences/reference, read November 2026). */
export interface XCustomAudiences {
  readonly create: (call: XCall) => XAnswer;
  readonly update: (audience: Entity, call: XCall) => XAnswer;
  readonly remove: (audience: Entity) => XAnswer;
  /** `POST …/users`: members come and go, all of a request or none. */
  readonly changeUsers: (audience: Entity, call: XCall) => XAnswer;
  readonly render: (audience: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
  /** Matches what was uploaded long enough ago. */
  readonly settle: (nowMs: number) => void;
}

/** "It typically takes 4-6 hours", the page on audiences says. */
const processingMs = 6 * 3_600_000;
/** "The minimum size for an audience is 100 users (post match)", the same page. */
const smallestAudience = 100;
const maximumOperations = 2_500;
const maximumBytes = 5_000_000;

interface Membership {
  readonly members: XAudienceMembers;
  /** When the oldest upload that is not matched yet will be. */
  dueMs: number | undefined;
}

/** Opens the audiences of the account. */
export const openCustomAudiences = (state: XState): XCustomAudiences => {
  const { world, account, clock } = state;
  const memberships = new Map<string, Membership>();

  const checkName = (name: string | undefined, self?: Entity): void => {
    if (name === undefined) return;
    if (world.byName('audience', name).some((other) => !other.removed && other !== self)) {
      refuseWith(400, 'INVALID_PARAMETER', 'A Custom Audience of this name exists already; the name must be unique', {
        parameter: 'name',
        value: name,
      });
    }
  };

  const render = (audience: Entity) => ({
    id: audience.id,
    name: audience.name,
    description: audience.fields['description'],
    audience_type: 'CRM',
    audience_size: audience.fields['audience_size'],
    targetable: audience.fields['targetable'],
    targetable_types: ['CRM', 'EXCLUDED_CRM'],
    reasons_not_targetable: audience.fields['reasons_not_targetable'],
    permission_level: 'READ_WRITE',
    owner_account_id: account.credentials.accountId,
    partner_source: 'OTHER',
    ...stamps(audience),
  });

  const shape = { name: required(text(255)), description: optional(text(255)) };

  const apply = ({ members }: Membership, operations: readonly XAudienceOperation[]): void => {
    for (const { type, users } of operations) {
      for (const identifiers of users) {
        for (const hash of identifiers) {
          if (type === 'Update') members.add(hash);
          else members.remove(hash);
        }
      }
    }
  };

  return {
    render,
    create: ({ request, input }) => {
      const params = readParameters(shape, input.given);
      checkName(textOf(params, 'name'));
      const audience = world.add({
        accountId: account.credentials.accountId,
        kind: 'audience',
        id: state.nextId(),
        name: textOf(params, 'name') ?? null,
        createdByRequest: request.ordinal,
        fields: {
          description: params['description'] ?? null,
          targetable: false,
          reasons_not_targetable: ['PROCESSING', 'TOO_SMALL'],
          audience_size: null,
          members: [],
          memberCount: 0,
          uploads: 0,
        },
      });
      memberships.set(audience.id, { members: createAudienceMembers(), dueMs: undefined });
      return { data: render(audience), params };
    },
    update: (audience, { input }) => {
      const params = readParameters(shape, input.given, true);
      const name = textOf(params, 'name');
      checkName(name, audience);
      const { name: _name, ...fields } = params;
      world.change(audience, { fields, ...(name === undefined ? {} : { name }) });
      return { data: render(audience), params };
    },
    remove: (audience) => {
      removeEntity(state, audience, []);
      memberships.delete(audience.id);
      world.change(audience, { fields: { members: [], memberCount: 0 } });
      return { data: render(audience) };
    },
    changeUsers: (audience, call) => {
      if (call.request.body.length > maximumBytes) {
        return refuseWith(400, 'REQUEST_TOO_COMPLEX', `The body is larger than ${String(maximumBytes)} bytes`);
      }
      const items = readBatch(call, maximumOperations);
      const operations: XAudienceOperation[] = [];
      const errors = items.map((item): readonly XError[] => {
        try {
          operations.push(readAudienceOperation(item, clock.nowMs()));
          return [];
        } catch (error) {
          const problem = problemIn(error);
          if (!problem) throw error;
          return problem.errors;
        }
      });
      if (errors.some((ofItem) => ofItem.length > 0))
        return refuse({ status: 400, errors: [], operationErrors: errors });
      const membership = memberships.get(audience.id);
      if (!membership) return refuseWith(404, 'TAILORED_AUDIENCE_NOT_FOUND', 'Custom Audience was not found');
      apply(membership, operations);
      membership.dueMs ??= clock.nowMs() + processingMs;
      world.change(audience, {
        fields: {
          members: membership.members.sample(),
          memberCount: membership.members.count(),
          uploads: Number(audience.fields['uploads']) + 1,
        },
      });
      const count = operations.reduce((sum, { users }) => sum + users.length, 0);
      return { data: { success_count: count, total_count: count } };
    },
    settle: (nowMs) => {
      for (const [id, membership] of memberships) {
        const audience = world.get('audience', id);
        if (!audience || membership.dueMs === undefined || membership.dueMs > nowMs) continue;
        membership.dueMs = undefined;
        const matched = Math.floor(membership.members.count() * account.audienceMatchRate);
        const isLarge = matched >= smallestAudience;
        world.change(audience, {
          fields: {
            targetable: isLarge,
            reasons_not_targetable: isLarge ? [] : ['TOO_SMALL'],
            audience_size: isLarge ? matched : null,
          },
        });
      }
    },
    list: {
      kind: 'audience',
      shape: {
        custom_audience_ids: optional(listOf(identifier, 200)),
        permission_scope: optional(oneOf(['OWNER', 'SHARED'])),
        q: optional(text(255)),
      },
      sortable: ['created_at', 'updated_at', 'deleted', 'name', 'audience_size'],
      maximumCount: 1000,
      defaultCount: 200,
      idParameters: ['custom_audience_ids'],
      nameParameter: 'q',
      matches: (audience, params) => params['permission_scope'] !== 'SHARED',
      render,
    },
  };
};
