import { z } from 'zod';

/** A caller's own id: 1 to 128 letters, digits and `. _ : -`. No slash: AdFlux joins ids with it. */
export const localIdSchema = z
  .string()
  .regex(/^[\p{L}\p{N}._:-]{1,128}$/u, 'an id of 1 to 128 letters, digits or . _ : -');

/** ISO 3166-1 alpha-2, upper case. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code such as CO');

/** BCP 47 language tag, e.g. `es` or `es-CO`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as es or es-CO');

/** An absolute `http` or `https` URL. */
export const webUrlSchema = z.url({ protocol: /^https?$/, error: 'an absolute http or https URL' });

/** Text with something in it, trimmed, at most `maxLength` characters. */
export const textSchema = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, 'text that is not empty')
    .max(maxLength, `at most ${String(maxLength)} characters`);
