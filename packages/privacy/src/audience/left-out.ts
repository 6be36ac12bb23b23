import type { Candidate, PersonIdentifiers } from '@adflux/core';
import type { ConsentStanding } from '../consent/consent-state.js';

/**
 * Why somebody of a segment is not in its audience. `no_consent`: never given for this purpose; `expired`, `revoked`: no longer;
 * `no_identifier`: neither e-mail address nor phone number; `not_found`: no record of her.
 */
export type LeftOutReason = 'no_consent' | 'expired' | 'revoked' | 'no_identifier' | 'not_found';

/** Counts by reason. */
export type LeftOut = Readonly<Record<LeftOutReason, number>>;

export const noneLeftOut: LeftOut = { no_consent: 0, expired: 0, revoked: 0, no_identifier: 0, not_found: 0 };

/** What ad platforms may know a candidate by. Personal data: only for `AudiencePort.hash`. */
export const identifiersOf = ({ contact, location }: Candidate): PersonIdentifiers => ({
  ...(contact.email === undefined ? {} : { email: contact.email }),
  ...(contact.phone === undefined ? {} : { phone: contact.phone }),
  ...(contact.givenName === undefined ? {} : { givenName: contact.givenName }),
  ...(contact.familyName === undefined ? {} : { familyName: contact.familyName }),
  country: location.country,
});

/** Null when she may be in. */
export function reasonToLeaveOut(candidate: Candidate | null, consent: ConsentStanding): LeftOutReason | null {
  if (candidate === null) return 'not_found';
  if (consent.state !== 'covers') return consent.state === 'never' ? 'no_consent' : consent.state;
  const { email, phone } = candidate.contact;
  return email === undefined && phone === undefined ? 'no_identifier' : null;
}
