import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { readMemberBatch, type MemberBatch } from './meta-audience-members.js';
import { entityInput } from './meta-input.js';
import { refuse, refuseParameter } from './meta-problem.js';
import { filledText, flag, integer, oneOf, readFields, required, text } from './meta-readers.js';
import { ok, type MetaCall, type MetaState } from './meta-state.js';

/**
 * Fewer people than this and Meta neither shows ads to them nor takes anybody out. Not published; the number is what users
 * of the API report (https://github.com/grouparoo/grouparoo/pull/1108, read November 2026).
 */
const smallestAudience = 100;

const shape = {
  name: filledText,
  subtype: oneOf(['CUSTOM', 'LOOKALIKE', 'WEBSITE', 'ENGAGEMENT']),
  description: text,
  customer_file_source: oneOf(['USER_PROVIDED_ONLY', 'PARTNER_PROVIDED_ONLY', 'BOTH_USER_AND_PARTNER_PROVIDED']),
  retention_days: integer,
  enable_fetch_or_create: flag,
};

/** An upload that replaces everybody: nothing changes until its last batch. */
interface Replacement {
  readonly session: number;
  readonly rows: Set<string>;
}

/** Custom audiences made from customer lists, and who is in them. */
export interface MetaAudiences {
  create(call: MetaCall): Reply;
  addUsers(audience: Entity, call: MetaCall): Reply;
  removeUsers(audience: Entity, call: MetaCall): Reply;
  replaceUsers(audience: Entity, call: MetaCall): Reply;
}

/** https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences, read November 2026. */
export const createMetaAudiences = (state: MetaState): MetaAudiences => {
  const members = new Map<string, Set<string>>();
  const replacements = new Map<string, Replacement>();
  const membersOf = (audience: Entity): Set<string> => members.get(audience.id) ?? new Set();

  const hold = (audience: Entity, rows: Set<string>): void => {
    members.set(audience.id, rows);
    const shown = rows.size <= 50 ? [...rows].sort() : [];
    const uploads = Number(audience.fields['uploads'] ?? 0) + 1;
    const isSmall = rows.size < smallestAudience;
    state.world.change(audience, {
      fields: {
        members: shown,
        memberCount: rows.size,
        uploads,
        approximate_count_lower_bound: isSmall ? -1 : Math.floor(rows.size * 0.6),
        approximate_count_upper_bound: isSmall ? -1 : Math.ceil(rows.size * 0.9),
        operation_status: { code: 200, description: 'Normal' },
        delivery_status: isSmall
          ? { code: 300, description: 'Audience too small' }
          : { code: 200, description: 'This audience is ready for use.' },
      },
    });
  };
  const taken = (audience: Entity, { received, invalid, session }: MemberBatch): Reply =>
    ok({
      audience_id: audience.id,
      session_id: session?.id ?? 0,
      num_received: received,
      num_invalid_entries: invalid,
      invalid_entry_samples: {},
    });
  const read = (audience: Entity, { input }: MetaCall): MemberBatch => {
    if (audience.kind !== 'audience')
      return refuse({ code: 100, message: `(#100) The object ${audience.id} has no users` });
    const { payload, session } = entityInput(input);
    return readMemberBatch(payload, session);
  };

  return {
    create: ({ input, request }) => {
      const fields = readFields(shape, entityInput(input));
      const name = required(fields.name, 'name');
      if (fields.subtype !== 'CUSTOM') refuseParameter('subtype', 'Only subtype CUSTOM takes a customer list');
      if (fields.customer_file_source === undefined)
        refuseParameter('customer_file_source', 'The parameter customer_file_source is required for customer files');
      const audience = state.world.add({
        accountId: state.account.id,
        kind: 'audience',
        id: state.nextId(),
        name,
        createdByRequest: request.ordinal,
        fields: { subtype: 'CUSTOM', description: fields.description ?? '', uploads: -1 },
      });
      hold(audience, new Set());
      return ok({ id: audience.id });
    },
    addUsers: (audience, call) => {
      const batch = read(audience, call);
      const rows = membersOf(audience);
      for (const row of batch.rows) rows.add(row);
      hold(audience, rows);
      return taken(audience, batch);
    },
    removeUsers: (audience, call) => {
      const batch = read(audience, call);
      const rows = membersOf(audience);
      const leaving = new Set(batch.rows.filter((row) => rows.has(row)));
      if (leaving.size > 0 && rows.size - leaving.size < smallestAudience)
        refuse({
          code: 100,
          message: 'Invalid parameter',
          title: 'Audience Size too low',
          userMessage: 'You cannot remove users from this audience because it will result in a low audience size.',
        });
      for (const row of leaving) rows.delete(row);
      hold(audience, rows);
      return taken(audience, batch);
    },
    replaceUsers: (audience, call) => {
      const batch = read(audience, call);
      const { session } = batch;
      if (!session) return refuseParameter('session', 'The parameter session is required');
      if (session.sequence === 1) replacements.set(audience.id, { session: session.id, rows: new Set() });
      const replacement = replacements.get(audience.id);
      if (replacement?.session !== session.id)
        return refuseParameter('session[session_id]', 'Another replace operation of this audience is in progress');
      for (const row of batch.rows) replacement.rows.add(row);
      if (session.isLast) {
        hold(audience, replacement.rows);
        replacements.delete(audience.id);
      }
      return taken(audience, batch);
    },
  };
};
