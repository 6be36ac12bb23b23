import { hashIdentifier, type HashedMember, type PersonIdentifiers } from '@adflux/core';

/** Lower case, without spaces around it: the dots and the part after a plus sign stay. */
const normalizeEmail = (email: string): string => email.trim().toLowerCase();

/**
 * Digits of the international number. X writes nothing about how phone numbers are to be normalised, so this is an
 * assumption: E.164, as everybody else asks for it, without its plus sign (unsure).
 */
function normalizePhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return phone.trim().startsWith('+') && digits.length >= 8 && digits.length <= 15 ? digits : null;
}

/**
 * Normalises and hashes what X matches people by: e-mail and telephone. SHA-256 without salt, in lower-case hex. Null when
 * neither is there; a number without its country (`+57 …`) counts as none.
 *
 * @see https://docs.x.com/x-ads-api/audiences#custom-audiences-user-data (read November 2026)
 */
export function toXMember({ email, phone }: PersonIdentifiers): HashedMember | null {
  const plainEmail = email === undefined ? '' : normalizeEmail(email);
  const plainPhone = phone === undefined ? null : normalizePhone(phone);
  const identifiers = {
    ...(plainEmail === '' ? {} : { email: hashIdentifier(plainEmail) }),
    ...(plainPhone === null ? {} : { phone: hashIdentifier(plainPhone) }),
  };
  return Object.keys(identifiers).length === 0 ? null : { platform: 'x', identifiers };
}
