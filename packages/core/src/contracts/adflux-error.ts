import type { PlatformId } from './platform-id.js';

/** What went wrong, in words that survive JSON. */
export type ErrorCode =
  | 'invalid_request'
  | 'unauthenticated'
  | 'permission_denied'
  | 'not_found'
  | 'conflict'
  | 'policy_rejected'
  | 'rate_limited'
  | 'unavailable'
  | 'unsupported'
  | 'bad_response'
  | 'config'
  | 'aborted';

/**
 * What may be done next: `retry` send it again, `reconcile` look whether it took effect first, `none` nothing without a
 * change by a person or by code.
 */
export type Recovery = 'retry' | 'reconcile' | 'none';

/** What an `AdFluxError` carries besides its message. */
export interface AdFluxErrorOptions {
  readonly code: ErrorCode;
  /** Default: `retry` for `rate_limited` and `unavailable`, otherwise `none`. */
  readonly recovery?: Recovery;
  /** How long to wait before the next attempt, in milliseconds, as the platform said. */
  readonly retryAfterMs?: number;
  readonly platform?: PlatformId;
  /** The platform's id of the request, for its support. */
  readonly requestId?: string;
  readonly httpStatus?: number;
  /** The platform's own code, e.g. `100/4834011` or `campaignError.DUPLICATE_CAMPAIGN_NAME`. */
  readonly platformCode?: string;
  /** What the platform says to the advertiser, in its words. */
  readonly userMessage?: string;
  readonly cause?: unknown;
}

/** The error as plain data: what journals, logs and JSON hold. Never the cause, which may hold anything. */
export interface SerializedError {
  readonly name: 'AdFluxError';
  readonly message: string;
  readonly code: ErrorCode;
  readonly recovery: Recovery;
  readonly retryAfterMs?: number;
  readonly platform?: PlatformId;
  readonly requestId?: string;
  readonly httpStatus?: number;
  readonly platformCode?: string;
  readonly userMessage?: string;
}

const marker = Symbol.for('adflux.error');

/**
 * Every error AdFlux throws. Always an `Error`, recognised by a marker and so across duplicate copies of this package.
 * Messages say what to do next and never hold a token or a personal identifier.
 */
export class AdFluxError extends Error {
  readonly [marker] = true;
  override readonly name = 'AdFluxError';
  readonly code: ErrorCode;
  readonly recovery: Recovery;
  readonly retryAfterMs?: number;
  readonly platform?: PlatformId;
  readonly requestId?: string;
  readonly httpStatus?: number;
  readonly platformCode?: string;
  readonly userMessage?: string;

  constructor(message: string, options: AdFluxErrorOptions) {
    super(message, { cause: options.cause });
    this.code = options.code;
    this.recovery =
      options.recovery ?? (options.code === 'rate_limited' || options.code === 'unavailable' ? 'retry' : 'none');
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
    if (options.platform !== undefined) this.platform = options.platform;
    if (options.requestId !== undefined) this.requestId = options.requestId;
    if (options.httpStatus !== undefined) this.httpStatus = options.httpStatus;
    if (options.platformCode !== undefined) this.platformCode = options.platformCode;
    if (options.userMessage !== undefined) this.userMessage = options.userMessage;
    // Not enumerable: spreading or serialising an error must not carry along what the cause holds.
    Object.defineProperty(this, 'cause', {
      value: options.cause,
      enumerable: false,
      writable: true,
      configurable: true,
    });
  }

  /** Whether `error` is an AdFluxError, from this copy of the package or another. */
  static isInstance(error: unknown): error is AdFluxError {
    return typeof error === 'object' && error !== null && marker in error;
  }

  /** The error as plain data, without its cause. */
  toJSON(): SerializedError {
    return {
      name: this.name,
      message: this.message,
      code: this.code,
      recovery: this.recovery,
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
      ...(this.platform === undefined ? {} : { platform: this.platform }),
      ...(this.requestId === undefined ? {} : { requestId: this.requestId }),
      ...(this.httpStatus === undefined ? {} : { httpStatus: this.httpStatus }),
      ...(this.platformCode === undefined ? {} : { platformCode: this.platformCode }),
      ...(this.userMessage === undefined ? {} : { userMessage: this.userMessage }),
    };
  }
}
