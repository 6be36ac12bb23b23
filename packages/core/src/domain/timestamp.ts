import { z } from 'zod';

/** An instant: ISO 8601 with a zone, e.g. `2027-03-01T08:00:00-05:00` or `2027-03-01T13:00:00Z`. */
export const timestampSchema = z.iso.datetime({ offset: true });
/** An instant as text: ISO 8601 with a zone. Text, so that records survive JSON unchanged. */
export type Timestamp = z.infer<typeof timestampSchema>;

/** A calendar day without a zone, `YYYY-MM-DD`. Whose day it is, the record says (`timeZone`). */
export const isoDateSchema = z.iso.date();
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = z.infer<typeof isoDateSchema>;
