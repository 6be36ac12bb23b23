import { redact } from './redact.js';

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * A copy of an error that may be logged: name, message, code, stack and causes, redacted. Requests, responses and
 * configurations that HTTP clients hang on their errors stay behind, because they hold the credentials.
 */
export function scrubError(error: unknown, secrets: readonly string[], depth = 5): Error {
  if (!(error instanceof Error)) return new Error(redact(String(error), secrets));
  const copy = new Error(redact(error.message, secrets));
  const code = codeOf(error);
  Object.defineProperties(copy, {
    name: { value: error.name, enumerable: false },
    stack: { value: redact(error.stack ?? '', secrets), enumerable: false },
    ...(code === undefined ? {} : { code: { value: redact(code, secrets), enumerable: true } }),
  });
  const cause = error.cause ?? (error instanceof AggregateError ? (error.errors as unknown[])[0] : undefined);
  if (cause !== undefined && cause !== null && depth > 0) {
    Object.defineProperty(copy, 'cause', { value: scrubError(cause, secrets, depth - 1), enumerable: false });
  }
  return copy;
}
