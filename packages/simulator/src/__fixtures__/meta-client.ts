import type { Simulator } from '../simulator.js';

/** What a client of the simulated Meta gets back. */
export interface MetaAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: MetaBody;
}

/** The parts of Meta's answers that the tests look at. */
export interface MetaBody {
  readonly id?: string;
  readonly success?: boolean;
  readonly data?: readonly Record<string, unknown>[];
  readonly images?: Readonly<
    Record<string, { readonly hash: string; readonly width: number; readonly height: number }>
  >;
  readonly paging?: { readonly cursors: { readonly after: string; readonly before: string }; readonly next?: string };
  readonly error?: {
    readonly code: number;
    readonly error_subcode?: number;
    readonly message: string;
    readonly type: string;
    readonly is_transient: boolean;
    readonly error_user_title?: string;
    readonly error_user_msg?: string;
    readonly fbtrace_id: string;
  };
  readonly [field: string]: unknown;
}

/** A client as plain as can be: no retries, no checks. */
export interface MetaClient {
  readonly account: string;
  readonly call: (method: string, path: string, body?: unknown) => Promise<MetaAnswer>;
  /** POSTs to an edge of the account and gives the new id; throws what Meta refused. */
  readonly create: (edge: string, body: unknown) => Promise<string>;
}

/** Opens a client with the simulator's valid token. */
export const openMetaClient = (simulator: Simulator): MetaClient => {
  const { accessToken, accountId } = simulator.credentials.meta;
  const account = `/act_${accountId}`;
  const call: MetaClient['call'] = async (method, path, body) => {
    const answer = await fetch(`${simulator.url('meta')}/v26.0${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as MetaBody };
  };
  return {
    account,
    call,
    create: async (edge, body) => {
      const answer = await call('POST', `${account}/${edge}`, body);
      if (answer.body.id === undefined) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
  };
};
