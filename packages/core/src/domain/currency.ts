import { z } from 'zod';

const known = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code that this machine's Unicode data knows, e.g. `COP`. */
export const currencySchema = z
  .string()
  .refine((code) => known.has(code), 'a known ISO 4217 currency code such as COP or USD');
