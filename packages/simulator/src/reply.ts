/** An answer, before it is written to the socket. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and bytes are sent as they are, everything else as JSON. */
  readonly body: unknown;
  /** Whether a write took effect. Default: it did if the status is below 400. A dry run says false. */
  readonly applied?: boolean;
}

const refused = Symbol('refused');

interface Refusal extends Error {
  readonly [refused]: Reply;
}

/** Wraps an answer so that a validation deep inside a handler can throw it. */
export const refusal = (reply: Reply): Error => Object.assign(new Error('refused'), { [refused]: reply });

/** The answer inside a thrown refusal; undefined for any other error. */
export const refusalReply = (error: unknown): Reply | undefined =>
  error instanceof Error && refused in error ? (error as Refusal)[refused] : undefined;
