import { hashIdentifier, type HashedMember, type IdentifierKind, type PersonIdentifiers } from '@adflux/core';

/** An address as Snapchat hashes it: without spaces around it, lower case. */
const toSnapchatEmail = (email: string): string | null => {
  const plain = email.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : null;
};

/**
 * A number as Snapchat hashes it: the country's code and the number in digits, without plus, zeros before it, spaces and
 * signs. A number without its country's code cannot be told from another one, so only E.164 (`+57 …`, `0057 …`) is taken.
 */
const toSnapchatPhone = (phone: string): string | null => {
  const plain = phone.trim();
  if (!/^(\+|00)/.test(plain)) return null;
  const digits = plain.replace(/\D/g, '').replace(/^0+/, '');
  return /^\d{7,15}$/.test(digits) ? digits : null;
};

/**
 * What Snapchat knows a person by: e-mail address and phone number, each hashed with SHA-256. Null when she has neither.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/customer-lists (normalisation and hashing, read November 2026)
 */
export function toSnapchatMember({ email, phone }: PersonIdentifiers): HashedMember | null {
  const plain: readonly (readonly [IdentifierKind, string | null])[] = [
    ['email', email === undefined ? null : toSnapchatEmail(email)],
    ['phone', phone === undefined ? null : toSnapchatPhone(phone)],
  ];
  const identifiers = Object.fromEntries(
    plain.flatMap(([kind, text]) => (text === null ? [] : [[kind, hashIdentifier(text)] as const])),
  );
  return Object.keys(identifiers).length === 0 ? null : { platform: 'snapchat', identifiers };
}
