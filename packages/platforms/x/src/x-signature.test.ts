import { createHmac } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import nock from 'nock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headers, request, tokens, transports, withServer } from './__fixtures__/x-sockets.js';

// nock replaces agents and sockets; this is about the real ones, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!*'()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** The signature by RFC 5849, worked out apart from the client. */
function expectedSignature(method: string, url: URL, form: URLSearchParams, authorization: string): string {
  const given = [...authorization.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decodeURIComponent(value)] as const,
  );
  const pairs = [...url.searchParams, ...form, ...given.filter(([name]) => name !== 'oauth_signature')]
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  const base = [
    method,
    encode(`${url.origin}${url.pathname}`),
    encode(pairs.map((pair) => pair.join('=')).join('&')),
  ].join('&');
  return createHmac('sha1', `${encode(tokens.appSecret)}&${encode(tokens.accessSecret)}`)
    .update(base)
    .digest('base64');
}

describe.each(Object.entries(transports))('requests through %s', (_name, open) => {
  it('are signed each with a nonce of its own, forms included, and carry no credential besides', async () => {
    const seen: string[] = [];
    const listener: RequestListener = (incoming, response) => {
      void bodyOf(incoming).then((body) => {
        const authorization = incoming.headers.authorization ?? '';
        const url = new URL(incoming.url ?? '', `http://${incoming.headers.host ?? ''}`);
        const form = new URLSearchParams(body.toString());
        expect(decodeURIComponent(/oauth_signature="([^"]*)"/.exec(authorization)?.[1] ?? '')).toBe(
          expectedSignature(incoming.method ?? '', url, form, authorization),
        );
        expect(
          Object.keys(incoming.headers).filter((name) => name.startsWith('x-app') || name.startsWith('x-access')),
        ).toEqual([]);
        expect(JSON.stringify(incoming.headers) + body.toString()).not.toMatch(/secret-\d/);
        seen.push(/oauth_nonce="([^"]*)"/.exec(authorization)?.[1] ?? '');
        response.end('{}');
      });
    };
    await withServer(listener, async (url) => {
      const send = open();
      const form = { name: "Técnico (a) · 100 % * 'hoy'!", tweet_ids: '1,2' };
      const data = new URLSearchParams(form).toString();
      for (const more of [
        { method: 'GET' as const },
        { method: 'DELETE' as const },
        { method: 'POST' as const, data, content: { form } },
        { method: 'PUT' as const, data, content: { form } },
      ])
        expect(await send(request(`${url}/12/a?q=a%20b&ids=1%2C2`, more))).toMatchObject({ status: 200 });
    });
    expect(new Set(seen).size).toBe(4);
  });

  it('send JSON and files as the kit wrote them, unsigned bodies', async () => {
    const listener: RequestListener = (incoming, response) => {
      void bodyOf(incoming).then((body) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify({ type: incoming.headers['content-type'], body: body.toString('base64') }));
      });
    };
    await withServer(listener, async (url) => {
      const send = open();
      for (const [type, data] of [
        ['application/json', '[{"name":"ñ"}]'],
        ['multipart/form-data; boundary=b', new Uint8Array([0, 255, 13, 10])],
      ] as const) {
        const content = typeof data === 'string' ? { body: JSON.parse(data) as unknown } : { multipart: [] };
        const more = { method: 'POST', data, content, headers: { ...headers, 'content-type': type } } as const;
        const answer = await send(request(url, more));
        expect(answer.body).toEqual({ type, body: Buffer.from(data).toString('base64') });
      }
    });
  });
});
