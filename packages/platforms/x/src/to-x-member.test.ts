import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toXMember } from './to-x-member.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a person on X', () => {
  it("is matched by the e-mail address in lower case, without spaces around it, as in X's own example", () => {
    // https://docs.x.com/x-ads-api/audiences#e-mail-normalization (read November 2026): before and after normalisation.
    const raw = ' testemail_Organisational_baseball+884@It92I6Ev2B.Com ';
    expect(toXMember({ email: raw })?.identifiers).toEqual({
      email: sha256('testemail_organisational_baseball+884@it92i6ev2b.com'),
    });
  });

  it('is hashed with SHA-256 without salt, in lower-case hex', () => {
    // https://docs.x.com/x-ads-api/audiences#custom-audiences-user-data (read November 2026): sha256("adsapi").
    expect(sha256('adsapi')).toBe('49e0be2aeccfb51a8dee4c945c8a70a9ac500cf6f5cb08112575f74db9b1470d');
    expect(toXMember({ email: 'ADSAPI' })?.identifiers.email).toBe(sha256('adsapi'));
  });

  it('is matched by the digits of the international number: an assumption, X writes no rule', () => {
    expect(toXMember({ phone: ' +57 300 123-4567 ' })?.identifiers).toEqual({ phone: sha256('573001234567') });
  });

  it.each(['300 123 4567', '+57', '', 'no number'])(
    'is not matched by the number "%s", which lacks its country',
    (phone) => {
      expect(toXMember({ phone })).toBe(null);
    },
  );

  it('is nobody without e-mail and telephone', () => {
    expect(toXMember({ givenName: 'Ana', familyName: 'Gómez', country: 'CO', email: '  ' })).toBe(null);
  });

  it('never leaves in plain text', () => {
    const member = JSON.stringify(toXMember({ email: 'ana.gomez@example.com', phone: '+573001234567' }));
    expect(member).not.toMatch(/ana|3001234567|example/);
  });
});
