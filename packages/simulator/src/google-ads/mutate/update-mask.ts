import { fieldPath } from '../field-path.js';
import { messageIn, textsIn, type Message } from '../message.js';
import { shapeOf, type Field } from '../shape.js';
import type { RuleContext } from './rule-context.js';

/** The fields on the way to a path of a mask; undefined if the path leads nowhere. */
const followPath = (shape: string, path: string): readonly Field[] | undefined => {
  const fields: Field[] = [];
  let type = shape;
  for (const name of path.split('.')) {
    const field = shapeOf(type)?.fields.get(name);
    if (!field || fields.at(-1)?.list) return undefined;
    fields.push(field);
    type = field.type;
  }
  return fields;
};

/** A copy of the target with one field taken over from the source, or cleared if the source has none. */
const withValue = (target: Message, [field, ...rest]: readonly Field[], source: Message): Message => {
  if (!field) return target;
  const value =
    rest.length === 0
      ? source[field.name]
      : withValue(messageIn(target, field.name), rest, messageIn(source, field.name));
  const others = Object.entries(target).filter(([name]) => name !== field.name);
  return Object.fromEntries(value === undefined ? others : [...others, [field.name, value]]);
};

/** A resource after an update, and the top-level fields that the mask named. */
export interface MaskedUpdate {
  readonly next: Message;
  readonly changed: ReadonlySet<string>;
}

/**
 * Applies an update as its mask demands: fields outside the mask are ignored, fields in the mask that have no value are
 * cleared. The mask must name existing, mutable fields, and not a message that has fields of its own.
 */
export const applyUpdate = (
  shape: string,
  current: Message,
  operation: { readonly update: Message; readonly mask: Message },
  context: RuleContext,
): MaskedUpdate => {
  const changed = new Set<string>();
  const paths = textsIn(operation.mask, 'updateMask');
  if (paths.length === 0) {
    context.report({
      code: 'fieldMaskError.FIELD_MASK_MISSING',
      message: 'The field mask must be provided for update operations.',
    });
  }
  let next = current;
  for (const path of paths) {
    const report = (code: `${string}.${string}`, message: string) =>
      context.report({ code, message, path: fieldPath(...path.split('.')), trigger: path });
    const fields = followPath(shape, path);
    const last = fields?.at(-1);
    if (!fields || !last) {
      report('fieldMaskError.FIELD_NOT_FOUND', `The field mask contained an invalid field: '${path}'.`);
    } else if (fields.some(({ immutable, outputOnly }) => immutable || outputOnly)) {
      report('fieldError.IMMUTABLE_FIELD', 'The field cannot be modified.');
    } else if (!last.list && (shapeOf(last.type)?.fields.size ?? 0) > 0) {
      report('fieldMaskError.FIELD_HAS_SUBFIELDS', `The field mask contained a field with subfields: '${path}'.`);
    } else {
      const [first] = fields;
      if (first?.alternative) next = withoutAlternatives(shape, next, first);
      next = withValue(next, fields, operation.update);
      if (first) changed.add(first.name);
    }
  }
  return { next, changed };
};

/** Setting one of several fields that exclude each other unsets the others. */
const withoutAlternatives = (shape: string, message: Message, chosen: Field): Message => {
  const names = [...(shapeOf(shape)?.fields.values() ?? [])]
    .filter(({ alternative }) => alternative)
    .map(({ name }) => name);
  return Object.fromEntries(Object.entries(message).filter(([name]) => name === chosen.name || !names.includes(name)));
};
