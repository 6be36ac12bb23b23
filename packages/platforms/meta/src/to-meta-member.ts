import { hashIdentifier, type HashedMember, type IdentifierKind, type PersonIdentifiers } from '@adflux/core';

/**
 * How Meta wants identifiers before they are hashed: no spaces around them, lower case; phone numbers as digits alone, with
 * the country code and without leading zeros; names without punctuation; countries as two letters. Accents stay, in UTF-8.
 *
 * @see https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences ("Hashing and normalization for
 *   multi-key", read November 2026)
 */
const normalize: Readonly<Record<IdentifierKind, (text: string) => string>> = {
  email: (text) => text.trim().toLowerCase(),
  phone: (text) => text.replace(/\D/g, '').replace(/^0+/, ''),
  givenName: toName,
  familyName: toName,
  country: (text) => text.trim().toLowerCase(),
};

function toName(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, '')
    .trim();
}

/** Names and countries match nobody by themselves. */
const matching: readonly IdentifierKind[] = ['email', 'phone'];

/** Hashes a person as Meta knows her, or null where there is neither an e-mail address nor a phone number. */
export function toMetaMember(person: PersonIdentifiers): HashedMember | null {
  const identifiers: { -readonly [Kind in IdentifierKind]?: ReturnType<typeof hashIdentifier> } = {};
  for (const kind of metaIdentifiers) {
    const text = normalize[kind](person[kind] ?? '');
    if (text !== '') identifiers[kind] = hashIdentifier(text);
  }
  return matching.some((kind) => identifiers[kind] !== undefined) ? { platform: 'meta', identifiers } : null;
}

/** What Meta matches people by, in the order of its columns. */
export const metaIdentifiers = ['email', 'phone', 'givenName', 'familyName', 'country'] as const;

/** Meta's names of the columns. */
export const metaSchema = ['EMAIL', 'PHONE', 'FN', 'LN', 'COUNTRY'] as const;

/** One row of `payload.data`: empty where an identifier is not known. */
export const toMetaRow = ({ identifiers }: HashedMember): readonly string[] =>
  metaIdentifiers.map((kind) => identifiers[kind] ?? '');
