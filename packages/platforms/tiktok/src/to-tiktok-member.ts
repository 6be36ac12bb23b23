import { hashIdentifier, type HashedMember, type IdentifierKind, type PersonIdentifiers } from '@adflux/core';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

/** What TikTok matches people by, in the order of its columns. */
export const tiktokIdentifiers = ['email', 'phone'] as const satisfies readonly IdentifierKind[];

/** Names of the columns of a file with several kinds of identifiers, hashed before they are sent. */
export const tiktokColumns = ['email_SHA256', 'phone_SHA256'] as const;

/**
 * An e-mail address as TikTok wants it before it is hashed: lower case; for the API, which says so of every provider,
 * also without what follows a `+` and without dots before the `@`. Ads Manager documents only the lower case.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1850030360880129 ("Guidelines for audience files", read November 2026)
 * @see https://ads.tiktok.com/help/article/supported-ids-and-formats (read November 2026)
 */
function toEmail(text: string, rule: ResolvedTiktokSettings['emailRule']): string {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  if (at <= 0) return '';
  if (rule === 'ads-manager') return address;
  const name = address.slice(0, at).replace(/\+.*$/, '').replaceAll('.', '');
  return name === '' ? '' : name + address.slice(at);
}

/** A phone number in E.164, with its plus sign (from the same pages). */
function toPhone(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits === '' ? '' : `+${digits}`;
}

/** Hashes a person as TikTok knows her, or null where there is neither an e-mail address nor a phone number. */
export function toTiktokMember(
  person: PersonIdentifiers,
  emailRule: ResolvedTiktokSettings['emailRule'],
): HashedMember | null {
  const email = toEmail(person.email ?? '', emailRule);
  const phone = toPhone(person.phone ?? '');
  if (email === '' && phone === '') return null;
  return {
    platform: 'tiktok',
    identifiers: {
      ...(email === '' ? {} : { email: hashIdentifier(email) }),
      ...(phone === '' ? {} : { phone: hashIdentifier(phone) }),
    },
  };
}
