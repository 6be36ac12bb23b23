import { z } from 'zod';
import { timestampSchema } from './timestamp.js';

/** When ads may be shown. Without an end they run until someone ends them. */
export const scheduleSchema = z
  .strictObject({ startsAt: timestampSchema, endsAt: timestampSchema.optional() })
  .refine((schedule) => schedule.endsAt === undefined || Date.parse(schedule.endsAt) > Date.parse(schedule.startsAt), {
    path: ['endsAt'],
    error: 'an instant after startsAt',
  });
/** When ads may be shown. */
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;
