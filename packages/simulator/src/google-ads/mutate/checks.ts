import { fieldPath, type FieldPath } from '../field-path.js';
import { bigintIn, textIn, type Message } from '../message.js';
import { toProtoName } from '../shape.js';
import type { RuleContext } from './rule-context.js';

/** Reports a field that has to be there and is not. Returns whether it is there. */
export const requireField = (message: Message, name: string, context: RuleContext, base: FieldPath = []): boolean => {
  if (message[name] !== undefined && message[name] !== '') return true;
  const path = [...base, ...fieldPath(toProtoName(name))];
  context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path });
  return false;
};

/** Google measures text by width: characters of East Asian full width count twice. */
export const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
};

/** East Asian wide and full-width blocks (Unicode UAX #11), and the emoji. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** Reports names that are empty, too long or hold control characters. */
export const checkName = (
  message: Message,
  limits: { readonly maximumLength: number; readonly illegal: `${string}.${string}` },
  context: RuleContext,
): void => {
  const name = textIn(message, 'name');
  if (name === undefined) return;
  const path = fieldPath('name');
  if (name.trim() === '') context.report({ code: 'stringLengthError.TOO_SHORT', message: 'Too short.', path });
  if (name.length > limits.maximumLength) {
    context.report({ code: 'stringLengthError.TOO_LONG', message: 'Too long.', path, trigger: name });
  }
  if (/[\0\n\r]/.test(name)) {
    context.report({
      code: limits.illegal,
      message: 'The name contains characters that are not allowed.',
      path,
      trigger: name,
    });
  }
};

/** Reports a bid or amount that is not a multiple of what the account's currency can bill. */
export const checkBillableUnit = (message: Message, name: string, context: RuleContext): void => {
  const amount = bigintIn(message, name);
  if (amount === undefined || amount % context.account.currency.billableUnitMicros === 0n) return;
  context.report({
    code: 'currencyError.VALUE_NOT_MULTIPLE_OF_BILLABLE_UNIT',
    message: 'Bid must be a multiple of billable unit.',
    path: fieldPath(toProtoName(name)),
    trigger: String(amount),
  });
};

/** Reports a status that an operation may not set: REMOVED is reached by `remove` alone. */
export const checkStatus = (message: Message, action: 'create' | 'update', context: RuleContext): void => {
  if (message['status'] !== 'REMOVED') return;
  context.report(
    action === 'create'
      ? {
          code: 'operationAccessDeniedError.CREATE_AS_REMOVED_NOT_PERMITTED',
          message: 'A CREATE operation may not set status to REMOVED.',
          path: fieldPath('status'),
        }
      : {
          code: 'enumError.ENUM_VALUE_NOT_PERMITTED',
          message: 'The enum value is not permitted.',
          path: fieldPath('status'),
          trigger: 'REMOVED',
        },
  );
};
