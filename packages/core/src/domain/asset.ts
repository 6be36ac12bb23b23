import { z } from 'zod';
import { localIdSchema, textSchema } from './primitives.js';

/** An image that ads show. Bytes are fetched when it is uploaded, never kept in plans or journals. */
export const assetSchema = z.strictObject({
  id: localIdSchema,
  kind: z.literal('image'),
  /** Where the bytes are: `https:`, `http:` or `data:`; other schemes need the adapter's `loadAsset` setting. */
  url: z.url({ error: 'an absolute URL' }),
  mediaType: z.enum(['image/jpeg', 'image/png']),
  widthPixels: z.int().positive(),
  heightPixels: z.int().positive(),
  byteLength: z.int().positive().optional(),
  altText: textSchema(300).optional(),
});
/** An image that ads show. */
export type Asset = Readonly<z.infer<typeof assetSchema>>;
