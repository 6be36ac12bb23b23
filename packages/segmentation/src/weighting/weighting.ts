import { z } from 'zod';

/**
 * How features are made comparable. `famd`: factor analysis of mixed data, which keeps the axes on which features agree.
 * `variance`: every feature the same total variance. `onehot`: every level and every standardised number the same.
 */
export const weightingSchema = z.enum(['famd', 'onehot', 'variance']);
/** How features are made comparable. */
export type Weighting = z.infer<typeof weightingSchema>;
