import type { targetingSchema } from '@adflux/core';
import type { z } from 'zod';

/** Some fields of a targeting as callers write it. */
export type TargetingInput = Partial<z.input<typeof targetingSchema>>;
