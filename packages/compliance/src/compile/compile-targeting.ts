import { standardPacks } from '../rules/rule-table.js';
import type { CompileInput } from './compile-input.js';
import { compileWith } from './compile-with.js';
import type { CompileResult } from './compile-with.js';

/**
 * Compiles the targeting of a job ad: holds it to every rule of the platform and of the laws where it is shown, and says what
 * was forced, removed or refused, with sources. Pure: the same input gives the same result, on any day.
 *
 * Rules of confidence A, B and `policy` refuse; C only warns and changes nothing.
 *
 * @throws AdFluxError `invalid_request` when the input does not fit, or names a rule that does not exist.
 * @example
 * ```ts
 * import { compileTargeting, explain } from '@adflux/compliance';
 * import { anOpening } from '@adflux/core/testing';
 *
 * const result = compileTargeting({
 *   opening: anOpening(),
 *   targeting: { places: [{ country: 'US', city: 'Miami' }], languages: ['es'], audienceIds: [], genders: ['female'] },
 *   platform: 'meta',
 *   audienceCountries: ['US'],
 *   advertiserCountry: 'CO',
 *   date: '2027-03-01',
 * });
 * console.log(result.isRefused); // true: a gender was asked for
 * console.log(result.targeting); // 18 and older, 25 km around Miami, all genders
 * console.log(explain(result.decisions, { language: 'es' }));
 * ```
 */
export const compileTargeting = (input: CompileInput): CompileResult => compileWith(standardPacks, input);
