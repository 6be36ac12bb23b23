import { z } from 'zod';

/**
 * How sure a rule is. `A` primary text read; `A-` primary text read, details or scope inferred; `B` several secondary
 * texts agree, or the primary text was read in part; `B-` weak; `C` unconfirmed; `policy` a rule of this house.
 */
export const confidenceSchema = z.enum(['A', 'A-', 'B', 'B-', 'C', 'policy']);
/** How sure a rule is. `C` only warns; everything else refuses. */
export type Confidence = z.infer<typeof confidenceSchema>;
