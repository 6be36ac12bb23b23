import type { PlatformResponse } from '@adflux/platform-kit';

/** What gRPC says ended a call. */
interface GrpcError {
  readonly code: number;
  readonly details: string;
  /** By name: texts, or bytes where the name ends in `-bin`. */
  readonly metadata: Readonly<Record<string, readonly unknown[]>>;
}

/** Codes of gRPC, by number, and the HTTP status that Google's REST interface gives them. */
const statuses: readonly (readonly [name: string, http: number])[] = [
  ['OK', 200],
  ['CANCELLED', 499],
  ['UNKNOWN', 500],
  ['INVALID_ARGUMENT', 400],
  ['DEADLINE_EXCEEDED', 504],
  ['NOT_FOUND', 404],
  ['ALREADY_EXISTS', 409],
  ['PERMISSION_DENIED', 403],
  ['RESOURCE_EXHAUSTED', 429],
  ['FAILED_PRECONDITION', 400],
  ['ABORTED', 409],
  ['OUT_OF_RANGE', 400],
  ['UNIMPLEMENTED', 501],
  ['INTERNAL', 500],
  ['UNAVAILABLE', 503],
  ['DATA_LOSS', 500],
  ['UNAUTHENTICATED', 401],
];

const UNAUTHENTICATED = 16;

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

/** An error of the network without what it was sent with, but with its message and Node's code. */
export function withoutDetails(error: unknown): Error {
  const { message, code } = Object(error) as { readonly message?: unknown; readonly code?: unknown };
  const text = typeof message === 'string' ? message : 'The client of Google Ads failed without a message.';
  return typeof code === 'string' ? coded(text, code) : new Error(text);
}

function toGrpcError(error: unknown): GrpcError | null {
  const { code, details, metadata } = Object(error) as Readonly<Record<string, unknown>>;
  if (typeof code !== 'number') return null;
  const { toJSON } = Object(metadata) as { readonly toJSON?: unknown };
  const said = typeof toJSON === 'function' ? (toJSON.call(metadata) as GrpcError['metadata']) : {};
  return { code, details: typeof details === 'string' ? details : '', metadata: said };
}

/** The kit takes this code for a request that was never sent. */
const neverSent = 'EAI_AGAIN';

/** gRPC's words for: no access token could be had. */
const lacksToken = (details: string): boolean => /getting metadata from plugin failed/i.test(details);

/** What ended a call before Google answered; null when Google did. */
function lost({ code, details, metadata }: GrpcError): Error | null {
  const name = statuses[code]?.[0];
  // The token endpoint's refusals are answers; they name what is wrong (`invalid_grant`).
  if (lacksToken(details)) return /invalid_|unauthorized/i.test(details) ? null : coded(details, neverSent);
  const isConnection = name === 'UNAVAILABLE' || name === 'CANCELLED' || name === 'INTERNAL';
  // Whatever comes from Google names its request.
  if (!isConnection || Object.keys(metadata).some((key) => key.endsWith('-bin') || key === 'request-id')) return null;
  const node = /\bE[A-Z]{4,}\b/.exec(details)?.[0];
  if (/no connection established|name resolution failed/i.test(details)) return coded(details, node ?? neverSent);
  return coded(details, node ?? 'ECONNRESET');
}

/**
 * The answer behind an error that the package threw, as Google's REST interface would have given it.
 *
 * @param decode Reads a `GoogleAdsFailure` from its bytes, as JSON.
 * @throws What ended the call, when there is no answer.
 */
export function toSdkAnswer(error: unknown, decode: (bytes: Uint8Array) => object): PlatformResponse {
  const grpc = toGrpcError(error);
  if (grpc === null) throw withoutDetails(error);
  const broken = lost(grpc);
  if (broken !== null) throw broken;
  const { metadata, details } = grpc;
  const [name, http] = statuses[lacksToken(details) ? UNAUTHENTICATED : grpc.code] ?? ['UNKNOWN', 500];
  const failures = Object.entries(metadata).flatMap(([key, values]) =>
    key.endsWith('googleadsfailure-bin') ? values.filter((value) => value instanceof Uint8Array) : [],
  );
  const requestId = metadata['request-id']?.[0];
  return {
    status: http,
    headers: typeof requestId === 'string' ? { 'request-id': requestId } : {},
    body: { error: { code: http, message: details, status: name, details: failures.map(decode) } },
    bodyIsJson: true,
  };
}
