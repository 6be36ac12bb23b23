import { fieldPath } from '../field-path.js';
import { bigintIn, messageIn, textIn, type Message } from '../message.js';
import { shapeOf } from '../shape.js';
import { checkName, requireField } from './checks.js';
import type { DraftEntity } from './draft.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

const types = [...(shapeOf('UserList')?.fields.values() ?? [])].filter(({ alternative }) => alternative);

/** Longest membership, in days (the message's own documentation). */
const longestLifeSpan = 540n;

const checkList = (message: Message, self: DraftEntity | undefined, context: RuleContext): void => {
  const lifeSpan = bigintIn(message, 'membershipLifeSpan') ?? 0n;
  if (lifeSpan < 0n || lifeSpan > longestLifeSpan) {
    context.report({
      code: lifeSpan < 0n ? 'rangeError.TOO_LOW' : 'rangeError.TOO_HIGH',
      message: 'Out of range.',
      path: fieldPath('membership_life_span'),
      trigger: String(lifeSpan),
    });
  }
  if (!requireField(message, 'name', context)) return;
  checkName(message, { maximumLength: 255, illegal: 'userListError.INVALID_NAME' }, context);
  const name = textIn(message, 'name') ?? '';
  if (!context.draft.byName('audience', name).some((other) => !other.removed && other.id !== self?.id)) return;
  context.report({
    code: 'userListError.NAME_ALREADY_USED',
    message: 'Name is already being used for another user list for the account.',
    path: fieldPath('name'),
    trigger: name,
  });
};

/** Rules of `UserList`: lists of customers by contact information. */
export const userListRules: ResourceRules = {
  create: (given, context) => {
    const message: Message = { membershipStatus: 'OPEN', accountUserListStatus: 'ENABLED', ...given };
    const chosen = types.find(({ name }) => message[name] !== undefined);
    if (chosen?.name !== 'crmBasedUserList') {
      context.report({
        code: chosen ? 'userListError.USER_LIST_MUTATE_NOT_SUPPORTED' : 'userListError.CONCRETE_TYPE_REQUIRED',
        message: chosen ? 'Lists of this type are not simulated.' : 'Concrete type of user list is required.',
        path: chosen ? fieldPath(chosen.protoName) : [],
      });
    } else {
      const inside = messageIn(message, 'crmBasedUserList');
      requireField(inside, 'uploadKeyType', context, fieldPath('crm_based_user_list'));
      if (inside['appId'] !== undefined && inside['uploadKeyType'] !== 'MOBILE_ADVERTISING_ID') {
        const text = 'app_id can only be set when upload_key_type is MOBILE_ADVERTISING_ID.';
        const path = fieldPath('crm_based_user_list', 'app_id');
        context.report({ code: 'userListError.APP_ID_NOT_ALLOWED', message: text, path });
      }
    }
    checkList(message, undefined, context);
    return {
      kind: 'audience',
      id: context.draft.nextId(),
      name: textIn(message, 'name') ?? '',
      status: 'ENABLED',
      fields: { ...message, type: 'CRM_BASED', accessReason: 'OWNED', memberCount: 0, members: [] },
    };
  },

  update: (entity, next, _changed, context) => {
    checkList(next, entity, context);
    return { fields: next, name: textIn(next, 'name') ?? null };
  },

  remove: () => undefined,
};
