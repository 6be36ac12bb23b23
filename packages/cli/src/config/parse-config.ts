import { AdFluxError } from '@adflux/core';
import { z } from 'zod';
import type { AdFluxConfig } from './adflux-config.js';

const made = z.custom(
  (value) => typeof value === 'function' || (typeof value === 'object' && value !== null),
  'a value or a function that makes it',
);
const anything = z.unknown().optional();

/** Looks at the outside only: what is inside is checked by whoever takes it. */
const configSchema = z.strictObject({
  platforms: made,
  storage: made,
  advertiserCountry: z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code such as CO'),
  rules: z.looseObject({
    feedId: z.string().regex(/^[\p{L}\p{N}._:-]{1,80}$/u, 'up to 80 letters, digits or . _ : -'),
    platforms: z.array(z.looseObject({ platform: z.string() })).min(1, 'at least one platform with its budget'),
  }),
  feed: z
    .strictObject({ path: z.string().min(1).optional(), format: anything, defaults: anything, limits: anything })
    .optional(),
  compliance: anything,
  spendLimits: anything,
  neededApprovals: z.int().min(0).optional(),
  roleOf: anything,
  apiLifecycles: z
    .array(
      z.looseObject({
        platform: z.string(),
        version: z.string(),
        sunsetOn: z.iso.date('a day such as 2027-08-31, or null').nullable(),
        source: z.string(),
      }),
    )
    .optional(),
  privacyKey: anything,
  concurrency: z.int().positive().optional(),
  clock: anything,
});

/**
 * Checks what a configuration file exports.
 *
 * @throws AdFluxError `config` naming every field that is wrong.
 */
export function parseConfig(value: unknown, file: string): AdFluxConfig {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return value as AdFluxConfig;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'export default'}: ${message}`);
  throw new AdFluxError(`${file} does not fit. ${issues.join('; ')}.`, { code: 'config' });
}
