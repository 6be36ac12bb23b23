import { deflateSync } from 'node:zlib';
import type { Simulator } from '../simulator.js';

/** The inside of Snapchat's answers, as far as the tests look at it. */
export interface SnapchatBody {
  readonly request_status?: string;
  readonly request_id?: string;
  readonly debug_message?: string;
  readonly error_code?: string;
  readonly paging?: { readonly next_link?: string };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** What a client of the simulated Snapchat gets back. */
export interface SnapchatAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: SnapchatBody;
}

type Fields = Readonly<Record<string, unknown>>;

/** A client as plain as can be: no retries, no checks. */
export interface SnapchatClient {
  /** `/adaccounts/<id>` */
  readonly account: string;
  /** Gets another access token. */
  readonly login: () => Promise<void>;
  readonly call: (method: string, path: string, body?: unknown) => Promise<SnapchatAnswer>;
  readonly send: (path: string, form: FormData) => Promise<SnapchatAnswer>;
  /** Writes one item of a collection and gives it back; throws what Snapchat refused. */
  readonly write: (method: 'POST' | 'PUT', path: string, item: Fields) => Promise<Fields & { readonly id: string }>;
  /** Writes one item and gives the reason why it was refused; undefined if it was not. */
  readonly refusal: (method: 'POST' | 'PUT', path: string, item: Fields) => Promise<string | undefined>;
}

const pluralOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const itemsOf = (answer: SnapchatAnswer, path: string): readonly Fields[] =>
  (answer.body[pluralOf(path)] ?? []) as readonly Fields[];

/** Opens a client and logs it in. */
export const openSnapchatClient = async (simulator: Simulator): Promise<SnapchatClient> => {
  const { adAccountId, clientId, clientSecret, refreshToken } = simulator.credentials.snapchat;
  const base = simulator.url('snapchat');
  let token = '';
  const login = async () => {
    const answer = await fetch(`${base}/login/oauth2/access_token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: refreshToken,
      }),
    });
    token = ((await answer.json()) as { access_token: string }).access_token;
  };
  const request = async (path: string, init: RequestInit, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(path.startsWith('http') ? path : `${base}/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as SnapchatBody };
  };
  const call: SnapchatClient['call'] = (method, path, body) =>
    request(
      path,
      { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      { 'content-type': 'application/json' },
    );
  const attempt = async (method: string, path: string, item: Fields) => {
    const answer = await call(method, path, { [pluralOf(path)]: [item] });
    return { answer, result: itemsOf(answer, path)[0] };
  };
  await login();
  return {
    account: `/adaccounts/${adAccountId}`,
    login,
    call,
    send: (path, form) => request(path, { method: 'POST', body: form }),
    write: async (method, path, item) => {
      const { answer, result } = await attempt(method, path, item);
      if (result?.['sub_request_status'] !== 'SUCCESS') throw new Error(JSON.stringify(answer.body));
      const view = Object.values(result).find((value) => typeof value === 'object') as Fields;
      return { ...view, id: String(view['id']) };
    },
    refusal: async (method, path, item) => {
      const { answer, result } = await attempt(method, path, item);
      const reason = result?.['sub_request_error_reason'] ?? answer.body.debug_message;
      return typeof reason === 'string' ? reason : undefined;
    },
  };
};

const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};

/** A grey PNG of that size. */
export const greyPng = (width: number, height: number): Buffer => {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crcOf(body));
    return Buffer.concat([length, body, crc]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 128))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A form with one file in the field `file`. */
export const fileForm = (bytes: Buffer, name = 'vacante.png'): FormData => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
};
