import type { FieldPath } from '../field-path.js';
import { isMessage, type Message } from '../message.js';
import { shapeOf, type Field } from '../shape.js';
import type { RuleContext } from './rule-context.js';

/** The proto calls it output only, and yet it is how images are made. */
const exceptions: readonly string[] = ['imageAsset'];

const checkValue = (field: Field, value: unknown, path: FieldPath, context: RuleContext): void => {
  if (value === 'UNKNOWN' && !['string', 'object'].includes(field.type)) {
    context.report({
      code: 'requestError.INVALID_ENUM_VALUE',
      message: 'Invalid enum value.',
      path,
      trigger: 'UNKNOWN',
    });
  } else if (isMessage(value)) checkMessage(field.type, value, path, context);
};

/** Reports what no resource may carry in a request: fields that Google alone sets, and the enum value UNKNOWN. */
export const checkMessage = (type: string, message: Message, base: FieldPath, context: RuleContext): void => {
  for (const [name, value] of Object.entries(message)) {
    const field = shapeOf(type)?.fields.get(name);
    if (!field) continue;
    const path = [...base, { fieldName: field.protoName }];
    if (field.outputOnly && !exceptions.includes(name)) {
      context.report({ code: 'fieldError.VALUE_MUST_BE_UNSET', message: 'The field’s value must be unset.', path });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        checkValue(field, item, [...base, { fieldName: field.protoName, index }], context);
      }
    } else checkValue(field, value, path, context);
  }
};
