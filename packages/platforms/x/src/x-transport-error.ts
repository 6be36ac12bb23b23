const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const codeOf = (error: unknown): string | null =>
  isRecord(error) && typeof error['code'] === 'string' ? error['code'] : null;

/** What the client keeps in a field of its own, because its getter for it gives nothing. */
const hiddenCause = (error: unknown): unknown =>
  isRecord(error) && isRecord(error['_options']) ? error['_options']['error'] : undefined;

/**
 * The error of a request without an answer, with Node's code and without the request that the client's errors carry (its
 * headers hold the signature).
 *
 * @param cause What the client was told, where it was noted.
 * @param wasSent Whether a connection had the request. If not, it could not be built: then X has not seen it.
 */
export function toXTransportError(error: unknown, cause: unknown, wasSent: boolean): Error {
  const reason = cause ?? hiddenCause(error) ?? error;
  const message = reason instanceof Error ? reason.message : 'Request failed.';
  const isCutOff = isRecord(error) && error['type'] === 'partial-response';
  // The kit takes ERR_BAD_REQUEST for a request that could not be built, e.g. http: with an agent for https:.
  const code = wasSent ? (codeOf(reason) ?? (isCutOff ? 'ECONNRESET' : null)) : 'ERR_BAD_REQUEST';
  const told = new Error(message);
  return code === null ? told : Object.assign(told, { code });
}
