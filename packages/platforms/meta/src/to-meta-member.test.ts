import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toMetaMember, toMetaRow } from './to-meta-member.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a person as Meta knows her', () => {
  // https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences, "Hashing and normalization", November 2026.
  it.each([
    ['email', ' Mary@Example.com ', 'mary@example.com'],
    ['email', 'Maria.Perez+empleo@gmail.com', 'maria.perez+empleo@gmail.com'],
    ['phone', '+57 300 123-4567', '573001234567'],
    ['phone', '0057 3001234567', '573001234567'],
    ['givenName', 'María José', 'maría josé'],
    ['familyName', "O'Connor-Gómez", 'oconnorgómez'],
    ['country', 'CO', 'co'],
  ] as const)('has the %s %s hashed as %s', (kind, given, normalized) => {
    const member = toMetaMember({ email: 'a@example.com', [kind]: given });
    expect(member?.identifiers[kind]).toBe(sha256(normalized));
  });

  it('has the digest that Meta gives as its example', () => {
    const digest = 'f1904cf1a9d73a55fa5de0ac823c4403ded71afd4c3248d00bdcd0866552bb79';
    expect(toMetaMember({ email: 'mary@example.com' })?.identifiers.email).toBe(digest);
  });

  it('is a row with a column for each identifier, empty where it is not known', () => {
    const member = toMetaMember({ phone: '+573001234567', country: 'CO' });
    expect(member && toMetaRow(member)).toEqual(['', sha256('573001234567'), '', '', sha256('co')]);
  });

  it('is nobody without an e-mail address or a phone number', () => {
    expect(toMetaMember({ givenName: 'María', country: 'CO' })).toBe(null);
    expect(toMetaMember({ email: '  ', phone: '-' })).toBe(null);
  });
});
