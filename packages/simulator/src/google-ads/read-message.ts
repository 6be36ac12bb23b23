import { pathText, type FieldPath } from './field-path.js';
import { isMessage, type Message } from './message.js';
import { enumOf, shapeOf, type Field } from './shape.js';

/** What the JSON reader in front of Google's services complains about. */
export interface JsonViolation {
  /** Path of the message or field; empty for the request itself. */
  readonly field: string;
  readonly description: string;
}

/** A message, and everything about its JSON that does not fit. */
export interface ReadMessage {
  readonly message: Message;
  readonly violations: readonly JsonViolation[];
}

/** A whole number, as JSON number or text, below the limit; undefined for everything else. */
const toInteger = (value: unknown, limit: bigint): bigint | undefined => {
  const readable =
    (typeof value === 'number' && Number.isSafeInteger(value)) || (typeof value === 'string' && /^-?\d+$/.test(value));
  if (!readable) return undefined;
  const number = BigInt(value);
  return number < limit && number >= -limit ? number : undefined;
};

/** Reads one scalar: undefined if the value does not fit the type. */
const readScalar = (type: string, value: unknown): unknown => {
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'int64':
      return toInteger(value, 2n ** 63n)?.toString();
    case 'int32': {
      const number = toInteger(value, 2n ** 31n);
      return number === undefined ? undefined : Number(number);
    }
    case 'double':
    case 'float': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
    }
    case 'bytes':
      return typeof value === 'string' && /^[\w+/-]*={0,2}$/.test(value) ? value : undefined;
    case 'FieldMask':
      return typeof value === 'string'
        ? value
            .split(',')
            .map((path) => path.trim())
            .filter(Boolean)
        : undefined;
    case 'object':
      return isMessage(value) ? value : undefined;
    default:
      return enumOf(type)?.has(String(value)) || value === 'UNSPECIFIED' || value === 'UNKNOWN' ? value : undefined;
  }
};

const typeText = (type: string, version: string): string => {
  if (enumOf(type)) return `type.googleapis.com/google.ads.googleads.${version}.enums.${type}Enum.${type}`;
  if (type === 'FieldMask') return 'type.googleapis.com/google.protobuf.FieldMask';
  return shapeOf(type) || type === 'object'
    ? `type.googleapis.com/google.ads.googleads.${version}.${type}`
    : `TYPE_${type.toUpperCase()}`;
};

/**
 * Reads JSON as Google's transcoder does: both spellings of names, nothing unknown, nothing of a wrong type.
 * Messages as observed on live services; a number where an enum's name belongs is refused here although Google takes it.
 */
export const readMessage = (type: string, json: unknown, version: string): ReadMessage => {
  const violations: JsonViolation[] = [];

  const wrong = (path: FieldPath, typed: string, value: unknown): void => {
    const field = pathText(path);
    violations.push({
      field,
      description: `Invalid value at '${field}' (${typeText(typed, version)}), ${JSON.stringify(value)}`,
    });
  };
  const unknownName = (path: FieldPath, name: string, why: string): void => {
    const field = pathText(path);
    const at = field === '' ? '' : ` at '${field}'`;
    violations.push({ field, description: `Invalid JSON payload received. Unknown name "${name}"${at}: ${why}` });
  };

  const readValue = (field: Field, value: unknown, path: FieldPath): unknown => {
    if (shapeOf(field.type) && isMessage(value)) return readFields(field.type, value, path);
    const read = shapeOf(field.type) ? undefined : readScalar(field.type, value);
    if (read === undefined) wrong(path, field.type, value);
    return read;
  };

  const readField = (field: Field, value: unknown, path: FieldPath): unknown => {
    const name = field.protoName;
    if (!field.list) {
      if (!Array.isArray(value)) return readValue(field, value, [...path, { fieldName: name }]);
      unknownName(path, name, 'Proto field is not repeating, cannot start list.');
      return undefined;
    }
    if (!Array.isArray(value)) {
      wrong([...path, { fieldName: name }], field.type, value);
      return undefined;
    }
    return value.map((item: unknown, index) => readValue(field, item, [...path, { fieldName: name, index }]));
  };

  const readFields = (shapeName: string, given: Message, path: FieldPath): Message => {
    const message: Message = {};
    let chosen: Field | undefined;
    for (const [name, value] of Object.entries(given)) {
      const field = shapeOf(shapeName)?.fields.get(name);
      if (!field) {
        unknownName(path, name, 'Cannot find field.');
        continue;
      }
      if (value === null) continue;
      if (field.alternative && chosen) {
        const at = pathText(path);
        const description = `Invalid value at '${at}' (oneof), oneof field is already set to '${chosen.name}'. Cannot set '${field.name}'`;
        violations.push({ field: at, description });
        continue;
      }
      if (field.alternative) chosen = field;
      const read = readField(field, value, path);
      const isUnset = read === undefined || (read === 'UNSPECIFIED' && enumOf(field.type) !== undefined);
      if (!isUnset) message[field.name] = read;
    }
    return message;
  };

  if (isMessage(json)) return { message: readFields(type, json, []), violations };
  unknownName([], '', 'Root element must be a message.');
  return { message: {}, violations };
};
