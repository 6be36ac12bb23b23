import { hashIdentifier } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { toAudienceMember, toGoogleAdsMember } from './to-google-ads-member.js';

describe('a person as Google knows her', () => {
  // https://developers.google.com/data-manager/api/devguides/concepts/formatting has the two addresses and the number in
  // parentheses as its examples (read November 2026); the rest follows from its rules.
  it.each([
    ['email', 'cloudy.sanfrancisco+shopping@gmail.com', 'cloudysanfrancisco@gmail.com'],
    ['email', 'user.name+NYC@Example.com', 'user.name+nyc@example.com'],
    ['email', ' Maria . Perez @ GoogleMail.com ', 'mariaperez@googlemail.com'],
    ['email', 'maria.perez@gmail.com.co', 'maria.perez@gmail.com.co'],
    ['phone', '+1 (800)555-0100', '+18005550100'],
    ['phone', '0057 300 123 4567', '+573001234567'],
  ] as const)('has the %s %s hashed as %s', (kind, given, normalized) => {
    expect(toGoogleAdsMember({ [kind]: given })?.identifiers[kind]).toBe(hashIdentifier(normalized));
  });

  it('is nobody without an e-mail address or a phone number that is complete', () => {
    expect(toGoogleAdsMember({ givenName: 'María', familyName: 'Pérez', country: 'CO' })).toBe(null);
    for (const email of ['', '  ', 'maria', '@example.com', '+tag@gmail.com'])
      expect(toGoogleAdsMember({ email })).toBe(null);
    for (const phone of ['3001234567', '+', '+57', '+0300123456']) expect(toGoogleAdsMember({ phone })).toBe(null);
  });

  it('is sent with one object for each identifier', () => {
    const member = toGoogleAdsMember({ email: 'a@example.com', phone: '+573001234567' });
    expect(member && toAudienceMember(member)).toEqual({
      userData: {
        userIdentifiers: [
          { emailAddress: hashIdentifier('a@example.com') },
          { phoneNumber: hashIdentifier('+573001234567') },
        ],
      },
    });
  });
});
