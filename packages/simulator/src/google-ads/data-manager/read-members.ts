import type { SimulatedRequest } from '../../dialect.js';
import { fieldPath, type FieldPath } from '../field-path.js';
import { messageIn, messagesIn, textIn, type Message } from '../message.js';
import { toProtoName } from '../shape.js';
import { refuseDataManager } from './data-manager-problem.js';

/** Published limits (https://developers.google.com/data-manager/api/devguides/limits, 2026-11). */
const largestRequest = 10_000;
const mostIdentifiers = 10;

const hashFields = ['emailAddress', 'phoneNumber'] as const;

/** People of one request: one text each, made of her digests. */
export interface ReadMembers {
  readonly keys: readonly string[];
  readonly identifiers: number;
}

/** Reads the members of a request; one bad entry refuses them all. */
export const readMembers = (request: SimulatedRequest, message: Message): ReadMembers => {
  const members = messagesIn(message, 'audienceMembers');
  const refuse = (reason: string, text: string, path: FieldPath): never =>
    refuseDataManager(request, { reason, message: text, path });
  const missing = (path: FieldPath): never => refuse('REQUIRED_FIELD_MISSING', 'Required field is missing.', path);
  if (members.length === 0) missing(fieldPath('audience_members'));
  if (members.length > largestRequest) {
    const text = 'Maximum number of audience members allowed per request is 10,000.';
    refuse('TOO_MANY_AUDIENCE_MEMBERS', text, fieldPath('audience_members'));
  }
  const encoding = textIn(message, 'encoding');
  if (encoding === undefined) missing(fieldPath('encoding'));

  const readDigest = (text: string, path: FieldPath): string => {
    const isEncoded = encoding === 'HEX' ? /^([0-9a-f]{2})*$/i.test(text) : /^[\w+/-]*={0,2}$/.test(text);
    if (!isEncoded) {
      const reason = encoding === 'HEX' ? 'INVALID_HEX_ENCODING' : 'INVALID_BASE64_ENCODING';
      refuse(reason, 'The encoded value is malformed.', path);
    }
    const bytes = Buffer.from(text, encoding === 'HEX' ? 'hex' : 'base64');
    if (bytes.length !== 32) refuse('INVALID_SHA256_FORMAT', 'The SHA256 encoded value is malformed.', path);
    return bytes.toString('hex');
  };

  let identifiers = 0;
  const keys = members.map((member, index) => {
    const path = fieldPath(['audience_members', index], 'user_data', 'user_identifiers');
    const given = messagesIn(messageIn(member, 'userData'), 'userIdentifiers');
    if (given.length === 0) missing(path);
    if (given.length > mostIdentifiers) {
      refuse(
        'TOO_MANY_USER_IDENTIFIERS',
        'Maximum number of user identifiers allowed per audience member is 10.',
        path,
      );
    }
    identifiers += given.length;
    return given
      .map((identifier, at) => {
        const name = hashFields.find((field) => textIn(identifier, field) !== undefined);
        const inside = [...path.slice(0, -1), { fieldName: 'user_identifiers', index: at }];
        if (name === undefined) return missing(inside);
        const field = [...inside, { fieldName: toProtoName(name) }];
        return `${name}:${readDigest(textIn(identifier, name) ?? '', field)}`;
      })
      .sort()
      .join(' ');
  });
  return { keys, identifiers };
};
