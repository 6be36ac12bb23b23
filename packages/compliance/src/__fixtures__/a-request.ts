import type { TargetingInput } from './targeting-input.js';
import { anOpening } from '@adflux/core/testing';
import { targetingSchema } from '@adflux/core';
import type { CompileInput } from '../compile/compile-input.js';

/** What a test asks for: where it is shown, and what differs from a plain request. */
export interface Request extends Omit<Partial<CompileInput>, 'targeting'> {
  readonly targeting?: TargetingInput;
}

/** A request in the words of `compileTargeting`. Ads by a Colombian advertiser in one country, on a platform without rules of its own. */
export function aRequest(country: string, { targeting, ...changes }: Request = {}): CompileInput {
  return {
    opening: anOpening(),
    targeting: targetingSchema.parse({ places: [{ country }], ...targeting }),
    platform: 'acme',
    audienceCountries: [country],
    advertiserCountry: 'CO',
    date: '2027-03-01',
    ...changes,
  };
}
