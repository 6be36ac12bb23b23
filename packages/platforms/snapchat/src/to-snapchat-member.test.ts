import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toSnapchatMember } from './to-snapchat-member.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('hashing a person for Snapchat', () => {
  // Normalisation: https://developers.snap.com/marketing-api/Ads-API/customer-lists (read November 2026). Digests: sha256sum of
  // GNU coreutils over the normalised text.
  it.each([
    ['email', ' Test@ABC.com ', 'd3142c8f9c9129484daf28df80cc5c955791efed5e69afabb603bc8cb9ffd419'],
    ['phone', '+57 300 123 4567', '173afe355201e7ed8e349c576f30ebd4be4314b65e1d87196ae5f75b21518172'],
  ] as const)('writes the %s "%s" as %s', (kind, plain, digest) => {
    expect(toSnapchatMember({ [kind]: plain })).toEqual({ platform: 'snapchat', identifiers: { [kind]: digest } });
  });

  it.each([
    ['+57 300 123 4567', '573001234567'],
    ['0057 300 1234567', '573001234567'],
    ['+1 (415) 555-0100', '14155550100'],
    ['+49 (0)30 123456', '49030123456'],
  ])('writes the phone number %s as %s', (phone, digits) => {
    expect(toSnapchatMember({ phone })?.identifiers.phone).toBe(sha256(digits));
  });

  it.each(['3001234567', '300 123 4567', '', '+', '+57', 'no number'])(
    'does not guess the country of the number "%s"',
    (phone) => {
      expect(toSnapchatMember({ phone })).toBe(null);
    },
  );

  it('keeps what it can match by, and nothing else', () => {
    const member = toSnapchatMember({
      email: 'not an address',
      phone: '+573001234567',
      givenName: 'Ana',
      country: 'CO',
    });
    expect(Object.keys(member?.identifiers ?? {})).toEqual(['phone']);
    expect(toSnapchatMember({ givenName: 'Ana' })).toBe(null);
  });
});
