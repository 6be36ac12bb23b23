import { hashIdentifier } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { toTiktokMemberFile } from './to-tiktok-member-file.js';
import { toTiktokMember } from './to-tiktok-member.js';

describe('e-mail addresses', () => {
  // "Guidelines for audience files" (https://business-api.tiktok.com/portal/docs?id=1850030360880129, November 2026).
  it.each([
    [' Jane.Doe+jobs@Gmail.com ', 'janedoe@gmail.com'],
    ['JANE.DOE@Empleos.Example.com', 'janedoe@empleos.example.com'],
    ['josé.pérez@example.com', 'josépérez@example.com'],
  ])('%s is %s for the API', (given, wanted) => {
    expect(toTiktokMember({ email: given }, 'api')?.identifiers).toEqual({ email: hashIdentifier(wanted) });
  });

  it.each([
    [' Jane.Doe+jobs@Gmail.com ', 'jane.doe+jobs@gmail.com'],
    ['janedoe@gmail.com', 'janedoe@gmail.com'],
  ])('%s is %s for Ads Manager', (given, wanted) => {
    expect(toTiktokMember({ email: given }, 'ads-manager')?.identifiers).toEqual({ email: hashIdentifier(wanted) });
  });

  it.each(['', ' ', 'nobody', '@example.com', '+x@example.com'])('"%s" is none', (email) => {
    expect(toTiktokMember({ email }, 'api')).toBe(null);
  });
});

it('hashes as TikTok does', () => {
  // The example of https://ads.tiktok.com/help/article/supported-ids-and-formats (November 2026).
  const digest = 'd6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69';
  expect(toTiktokMember({ email: 'janedoe@gmail.com' }, 'ads-manager')?.identifiers.email).toBe(digest);
  expect(toTiktokMember({ email: 'Jane.Doe+news@gmail.com' }, 'api')?.identifiers.email).toBe(digest);
});

describe('phone numbers', () => {
  // SHA-256 of "+573001234567", by sha256sum.
  const digest = '5b181b132cc2c1b40eb94df758a7b9048cbcd7581782bd3dd8d5a2f8aca96ad0';

  it.each(['+573001234567', '+57 300 123-4567', '573001234567', '0057 300 1234567'])(
    '%s keeps its plus sign',
    (phone) => {
      expect(toTiktokMember({ phone }, 'api')).toEqual({ platform: 'tiktok', identifiers: { phone: digest } });
    },
  );
});

describe('files', () => {
  it('have a header and as many fields in every row, and nothing that is not a digest', () => {
    const members = [
      toTiktokMember({ email: 'a@example.com', phone: '+573001234567' }, 'api'),
      toTiktokMember({ phone: '+573007654321' }, 'api'),
    ].filter((member) => member !== null);
    const [header, ...rows] = Buffer.from(toTiktokMemberFile(members)).toString().trimEnd().split('\n');
    expect(header).toBe('email_SHA256,phone_SHA256');
    expect(rows[0]).toMatch(/^[\da-f]{64},[\da-f]{64}$/);
    expect(rows[1]).toMatch(/^,[\da-f]{64}$/);
  });
});
