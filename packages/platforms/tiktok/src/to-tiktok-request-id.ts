import { AdFluxError, type CreationKey } from '@adflux/core';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The creation key as the `request_id` of a create: the number that its base32 digits write, as text of a 64-bit integer.
 * For ten seconds TikTok refuses a second create with the same one (40050), which is about as long as look-ups lag. The key
 * is derived, so a repeated run sends the same.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739318962329602 (`request_id`, read November 2026)
 */
export function toTiktokRequestId(key: CreationKey): string {
  let number = 0n;
  for (const digit of key) {
    const value = alphabet.indexOf(digit);
    if (value < 0)
      throw new AdFluxError('A creation key has ten base32 digits. Derive it with deriveCreationKey.', {
        code: 'invalid_request',
        platform: 'tiktok',
      });
    number = number * 32n + BigInt(value);
  }
  return number.toString();
}
