import { hashIdentifier, type HashedMember, type PersonIdentifiers } from '@adflux/core';

/** What Google matches people by here. Names count only together with a postal code, which candidates do not give. */
export const googleAdsIdentifiers = ['email', 'phone'] as const;

/** Domains whose addresses reach the same person with and without dots and with any tag. */
const gmail = /^(.*)@(gmail|googlemail)\.com$/;

/** Lower case, no white space anywhere; for Gmail without dots and without `+` and what follows it. */
function toEmail(text: string): string {
  const address = text.replace(/\s/gu, '').toLowerCase();
  const [, local, domain] = gmail.exec(address) ?? [];
  if (local === undefined) return /^[^@]+@[^@]+$/.test(address) ? address : '';
  const name = local.replace(/\+.*$/, '').replaceAll('.', '');
  return name === '' ? '' : `${name}@${domain ?? ''}.com`;
}

/** E.164 with its plus. A number without a country code is left out: guessing one would name somebody else. */
function toPhone(text: string): string {
  const number = text.trim().replace(/^00/, '+');
  const digits = number.replace(/\D/gu, '');
  return number.startsWith('+') && /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : '';
}

/**
 * Hashes a person as Google knows her, or null where there is neither an e-mail address nor a phone number.
 *
 * @see https://developers.google.com/data-manager/api/devguides/concepts/formatting (read November 2026)
 */
export function toGoogleAdsMember({ email = '', phone = '' }: PersonIdentifiers): HashedMember | null {
  const texts = { email: toEmail(email), phone: toPhone(phone) };
  if (texts.email === '' && texts.phone === '') return null;
  return {
    platform: 'google-ads',
    identifiers: {
      ...(texts.email === '' ? {} : { email: hashIdentifier(texts.email) }),
      ...(texts.phone === '' ? {} : { phone: hashIdentifier(texts.phone) }),
    },
  };
}

/** A member as the Data Manager API takes it. */
export const toAudienceMember = ({ identifiers: { email, phone } }: HashedMember) => ({
  userData: {
    userIdentifiers: [
      ...(email === undefined ? [] : [{ emailAddress: email }]),
      ...(phone === undefined ? [] : [{ phoneNumber: phone }]),
    ],
  },
});
