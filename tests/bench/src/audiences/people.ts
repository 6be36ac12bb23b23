import { createHash } from 'node:crypto';
import type { AudiencePort, HashedMember, IdentifierKind } from '@adflux/core';

type Person = Readonly<Record<IdentifierKind, string>>;

/** People that nobody is, made as they are needed. Their identifiers are written as platforms want them. */
function* makePeople(count: number): Generator<Person> {
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(7, '0');
    yield {
      email: `persona${number}@example.com`,
      phone: `+57300${number}`,
      givenName: `maria${number}`,
      familyName: 'perez',
      country: 'co',
    };
  }
}

/** The same people hashed by an adapter. */
export function* makeMembers(port: AudiencePort, count: number): Generator<HashedMember> {
  for (const person of makePeople(count)) {
    const member = port.hash(person);
    if (member !== null) yield member;
  }
}

/** The same people and as many digests of each, with nothing around them. Returns how many digests there were. */
export function hashBare(port: AudiencePort, count: number): number {
  const [first] = makeMembers(port, 1);
  const kinds = Object.keys(first?.identifiers ?? {}) as IdentifierKind[];
  let digests = 0;
  for (const person of makePeople(count))
    for (const kind of kinds) if (createHash('sha256').update(person[kind], 'utf8').digest('hex') !== '') digests += 1;
  return digests;
}
