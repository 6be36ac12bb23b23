import type { z } from 'zod';
import type { MultipartPart } from './multipart.js';

/** HTTP methods of ad platforms. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request to a platform, and what its answer has to look like. */
export interface PlatformRequest<T, Bucket extends string> {
  /** What it is for, e.g. `campaigns.create`: named in messages and events. */
  readonly operation: string;
  readonly method: HttpMethod;
  /** Appended to `baseURL`; an absolute http(s) URL is taken as it is (and gets the same headers). */
  readonly path: string;
  /** Added to the URL; undefined values are left out. Never put a secret here: URLs end up in logs of proxies. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as `application/x-www-form-urlencoded`. `body`, `form` and `multipart` exclude one another. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as `multipart/form-data`, for files. */
  readonly multipart?: readonly MultipartPart[];
  /** Whose turn it takes. */
  readonly bucket: Bucket;
  /** The minimal shape of a successful answer; what does not fit is a `bad_response`. */
  readonly schema: z.ZodType<T>;
  /**
   * True when sending it twice has the effect of sending it once (say why at the call). GET always is. Default false: a
   * write is then never repeated unless it is known not to have been applied.
   */
  readonly idempotent?: boolean;
}
