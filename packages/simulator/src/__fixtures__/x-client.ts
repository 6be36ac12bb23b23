import { createHmac, randomBytes } from 'node:crypto';
import type { Simulator } from '../simulator.js';

/** What a client of the simulated X gets back. */
export interface XClientAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: XBody;
}

/** One entity in an answer. */
export interface XData {
  readonly id?: string;
  readonly [field: string]: unknown;
}

/** One error in an answer. */
export interface XErrorBody {
  readonly code: string;
  readonly message: string;
  readonly parameter?: string;
}

/** The parts of X's answers that the tests look at. */
export interface XBody {
  readonly data?: XData | readonly XData[];
  readonly next_cursor?: string | null;
  readonly total_count?: number;
  readonly request?: { readonly params?: XData };
  readonly errors?: readonly XErrorBody[];
  readonly operation_errors?: readonly (readonly XErrorBody[])[];
}

/** Parameters of a form or a query. */
export type XForm = Readonly<Record<string, string | number | boolean>>;

/** A client as plain as can be: it signs, and neither retries nor checks. */
export interface XClient {
  readonly account: string;
  /** A form in the query for GET and DELETE, in the body for the others. */
  readonly call: (method: string, path: string, form?: XForm) => Promise<XClientAnswer>;
  readonly send: (
    method: string,
    path: string,
    body: string | FormData,
    contentType?: string,
  ) => Promise<XClientAnswer>;
  /** POSTs to an edge of the account and gives the new id; throws what X refused. */
  readonly create: (edge: string, form: XForm) => Promise<string>;
  /** Data of a list. */
  readonly list: (edge: string, form?: XForm) => Promise<readonly XData[]>;
  readonly sign: (method: string, url: string, form: XForm, changes?: Readonly<Record<string, string>>) => string;
}

interface XBodySent {
  readonly body?: string | FormData;
  readonly contentType?: string | undefined;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const toQuery = (form: XForm): string =>
  Object.entries(form)
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
    .join('&');

/** Opens a client with the simulator's valid credentials. */
export const openXClient = (simulator: Simulator): XClient => {
  const { accountId, appKey, appSecret, accessToken, accessSecret } = simulator.credentials.x;
  const account = `/12/accounts/${accountId}`;

  const sign: XClient['sign'] = (method, url, form, changes = {}) => {
    const oauth: Record<string, string> = {
      oauth_consumer_key: appKey,
      oauth_nonce: randomBytes(16).toString('hex'),
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '1800000000',
      oauth_token: accessToken,
      oauth_version: '1.0',
      ...changes,
    };
    const all = Object.entries({ ...form, ...oauth }).map(
      ([name, value]) => `${encode(name)}=${encode(String(value))}`,
    );
    const base = [method, encode(url), encode(all.sort().join('&'))].join('&');
    const key = `${encode(appSecret)}&${encode(accessSecret)}`;
    const signature = changes['oauth_signature'] ?? createHmac('sha1', key).update(base).digest('base64');
    return `OAuth ${Object.entries({ ...oauth, oauth_signature: signature })
      .map(([name, value]) => `${name}="${encode(value)}"`)
      .join(', ')}`;
  };

  const fetchSigned = async (method: string, path: string, query: XForm, signed: XForm, sent: XBodySent = {}) => {
    const url = `${simulator.url('x')}${path}`;
    const search = toQuery(query);
    const answer = await fetch(search === '' ? url : `${url}?${search}`, {
      method,
      ...(sent.body === undefined ? {} : { body: sent.body }),
      headers: {
        ...(sent.contentType === undefined ? {} : { 'content-type': sent.contentType }),
        authorization: sign(method, url, signed),
      },
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as XBody };
  };

  const call: XClient['call'] = (method, path, form = {}) =>
    method === 'GET' || method === 'DELETE'
      ? fetchSigned(method, path, form, form)
      : fetchSigned(method, path, {}, form, {
          body: toQuery(form),
          contentType: 'application/x-www-form-urlencoded',
        });

  return {
    account,
    call,
    sign,
    send: (method, path, body, contentType) => fetchSigned(method, path, {}, {}, { body, contentType }),
    create: async (edge, form) => {
      const { body } = await call('POST', `${account}/${edge}`, form);
      const data = body.data as XData | undefined;
      if (typeof data?.id !== 'string') throw new Error(JSON.stringify(body));
      return data.id;
    },
    list: async (edge, form) => {
      const { body } = await call('GET', `${account}/${edge}`, form);
      if (!Array.isArray(body.data)) throw new Error(JSON.stringify(body));
      return body.data as readonly XData[];
    },
  };
};
