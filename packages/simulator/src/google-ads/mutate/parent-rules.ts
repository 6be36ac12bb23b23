import { fieldPath } from '../field-path.js';
import { textIn, type Message } from '../message.js';
import { toProtoName } from '../shape.js';
import { requireField } from './checks.js';
import type { DraftEntity } from './draft.js';
import type { RuleContext } from './rule-context.js';

/** The parent a new resource names, if it exists and still lives; its real name takes the place of a temporary one. */
export const checkParent = (
  message: Message,
  field: 'campaign' | 'adGroup',
  kind: 'campaign' | 'adGroup',
  context: RuleContext,
): DraftEntity | undefined => {
  if (!requireField(message, field, context)) return undefined;
  const path = fieldPath(toProtoName(field));
  const parent = context.refer(kind, textIn(message, field), path);
  if (!parent) return undefined;
  message[field] = context.resourceName(parent);
  if (!parent.removed) return parent;
  context.report({
    code: 'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE',
    message: 'The operation is not allowed for removed resources.',
    path,
  });
  return undefined;
};
