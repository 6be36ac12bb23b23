import { z } from 'zod';

/**
 * An id in an answer. TikTok's ids need more than 53 bits and come as text; a number is taken only while it is certain to
 * have arrived whole.
 */
export const tiktokIdSchema = z.union([z.string().min(1), z.int().nonnegative().transform(String)]);
