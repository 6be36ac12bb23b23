import { createHash } from 'node:crypto';
import type { Simulator } from '../simulator.js';

type Fields = Readonly<Record<string, unknown>>;

/** TikTok's envelope. */
export interface TikTokBody {
  readonly code: number;
  readonly message: string;
  readonly request_id: string;
  readonly data: Fields;
}

/** What a client of the simulated TikTok gets back. */
export interface TikTokAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: TikTokBody;
}

/** A client as plain as can be: no retries, no checks. */
export interface TikTokClient {
  readonly post: (path: string, body?: Fields) => Promise<TikTokAnswer>;
  readonly get: (path: string, query?: Fields) => Promise<TikTokAnswer>;
  readonly send: (path: string, form: FormData) => Promise<TikTokAnswer>;
  /** Posts and gives `data`; throws what TikTok refused. */
  readonly write: (path: string, body: Fields) => Promise<Fields>;
  /** Gets `data.list`; throws what TikTok refused. */
  readonly list: (path: string, query?: Fields) => Promise<readonly Fields[]>;
}

/** Opens a client that names the advertiser by itself. Objects in a query are written as JSON, as TikTok wants them. */
export const openTikTokClient = (simulator: Simulator): TikTokClient => {
  const { advertiserId, accessToken } = simulator.credentials.tiktok;
  const base = `${simulator.url('tiktok')}/open_api/v1.3`;
  const request = async (path: string, init: RequestInit): Promise<TikTokAnswer> => {
    const answer = await fetch(`${base}${path}`, init);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as TikTokBody };
  };
  const headers = { 'access-token': accessToken };
  const post: TikTokClient['post'] = (path, body = {}) =>
    request(path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ advertiser_id: advertiserId, ...body }),
    });
  const get: TikTokClient['get'] = (path, query = {}) => {
    const asked = new URLSearchParams({ advertiser_id: advertiserId });
    for (const [name, value] of Object.entries(query)) {
      asked.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    return request(`${path}?${asked.toString()}`, { headers });
  };
  const dataOf = ({ body }: TikTokAnswer): Fields => {
    if (body.code !== 0) throw new Error(JSON.stringify(body));
    return body.data;
  };
  return {
    post,
    get,
    send: (path, form) => {
      form.set('advertiser_id', advertiserId);
      return request(path, { method: 'POST', headers, body: form });
    },
    write: async (path, body) => dataOf(await post(path, body)),
    list: async (path, query) => dataOf(await get(path, query))['list'] as readonly Fields[],
  };
};

/** A form with one file and its signature. */
export const signedForm = (
  field: string,
  bytes: Buffer,
  name: string,
  fields: Readonly<Record<string, string>> = {},
) => {
  const form = new FormData();
  form.set(`${field.replace(/_file$/, '')}_signature`, createHash('md5').update(bytes).digest('hex'));
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  form.set(field, new Blob([new Uint8Array(bytes)]), name);
  return form;
};
