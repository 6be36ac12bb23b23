import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../__fixtures__/a-request.js';
import { arbitraryRequest } from '../__fixtures__/arbitrary-request.js';
import { breachesOf } from '../__fixtures__/breaches-of.js';
import type { CompileResult } from './compile-with.js';
import { compileTargeting } from './compile-targeting.js';

const runs = { numRuns: 500 };
/** Decisions that no change to the targeting can settle: a person has to give or do something. */
const isForPeople = ({ action }: CompileResult['decisions'][number]): boolean => action === 'refused';

describe('compileTargeting, whatever it is given', () => {
  it('leaves nothing that a forced or forbidden rule is against', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const result = compileTargeting(request);
        // Where two rules contradict each other nothing may be sent at all, and the result says so.
        if (result.decisions.some(({ message }) => message.en.includes('campaigns of their own'))) return;
        expect(breachesOf(request, result)).toEqual([]);
      }),
      runs,
    );
  });

  it('has nothing left to correct in what it gave', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const once = compileTargeting(request);
        const { targeting, extras } = once;
        const twice = compileTargeting({ ...request, targeting, extras });
        expect(twice.targeting).toEqual(targeting);
        expect(twice.extras).toEqual(extras);
        expect(twice.declarations).toEqual(once.declarations);
        expect(twice.decisions.filter((each) => each.severity === 'error' && !isForPeople(each))).toEqual([]);
      }),
      runs,
    );
  });

  it('takes nothing away without saying so', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { targeting, extras, decisions } = compileTargeting(request);
        const changes = decisions
          .filter(({ severity }) => severity === 'error')
          .map(({ field }) => field.split('.')[0]);
        const narrows = (list: readonly string[] | undefined): number => new Set(list).size % 3;
        const lists = [
          'postalCodes',
          'audienceIds',
          'excludedAudienceIds',
          'lookalikeAudienceIds',
          'languages',
        ] as const;
        const isSmaller =
          lists.some((list) => (targeting[list]?.length ?? 0) < (request.targeting[list]?.length ?? 0)) ||
          narrows(targeting.genders) !== narrows(request.targeting.genders);
        if (isSmaller) expect(changes).toContain('targeting');
        const hasFewerOptions = JSON.stringify(extras).length < JSON.stringify(request.extras).length;
        const declared = decisions.some(({ field }) => field.startsWith('declarations.'));
        if (hasFewerOptions && !declared) expect(changes).toContain('extras');
        expect(targeting.places.map(({ country, city }) => [country, city])).toEqual(
          request.targeting.places.map(({ country, city }) => [country, city]),
        );
      }),
      runs,
    );
  });

  it('gives decisions that JSON carries, in Spanish and English, with a source', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const { decisions, isRefused } = compileTargeting(request);
        expect(JSON.parse(JSON.stringify(decisions))).toEqual(decisions);
        expect(isRefused).toBe(decisions.some(({ severity }) => severity === 'error'));
        for (const { message, sources, confidence, severity } of decisions) {
          expect(message.es.length * message.en.length * sources.length).toBeGreaterThan(0);
          if (confidence === 'C') expect(severity).not.toBe('error');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lets the lawful core through as it is: places outside of the United States and languages', () => {
    const places = fc.array(fc.record({ country: fc.constantFrom('CO', 'MX', 'ES', 'CL') }), { minLength: 1 });
    const languages = fc.uniqueArray(fc.constantFrom('es', 'en', 'pt-BR'));
    const platform = fc.constantFrom('meta', 'google-ads', 'x', 'tiktok', 'snapchat', 'acme');
    fc.assert(
      fc.property(fc.record({ places, languages }), platform, (targeting, each) => {
        const extras = { dsa_payor: 'Board S.A.S.', pixelId: '1' };
        const request = aRequest('CO', { targeting, platform: each, extras });
        const result = compileTargeting(request);
        const { ageRange: _forcedInEurope, ...rest } = result.targeting;
        expect(rest).toEqual(request.targeting);
        expect(result.extras).toEqual(extras);
        expect(result.isRefused).toBe(false);
      }),
    );
  });
});
