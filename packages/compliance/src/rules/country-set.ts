import { z } from 'zod';

const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code such as CO');

/** Countries a rule speaks of: all (`*`), some, or all but some. ISO 3166-1 alpha-2, upper case. */
export const countrySetSchema = z.union([
  z.literal('*'),
  z.array(countrySchema).min(1, 'at least one country').readonly(),
  z.strictObject({ except: z.array(countrySchema).min(1, 'at least one country').readonly() }).readonly(),
]);
/** Countries a rule speaks of: all (`*`), some, or all but some. */
export type CountrySet = z.infer<typeof countrySetSchema>;

/** Whether a country belongs to a set. */
export function includesCountry(set: CountrySet, country: string): boolean {
  if (set === '*') return true;
  return 'except' in set ? !set.except.includes(country) : set.includes(country);
}
