import { inspect } from 'node:util';
import type { Logger } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, create, createTestClient, host, read, rejectionOf, token } from '../test/test-client.js';
import type { TestRequest } from '../test/test-client.js';
import type { PlatformClientSettings } from './index.js';

afterEach(() => {
  nock.cleanAll();
});

const settingSecret = 'app-secret-0d2f';
const querySecret = 'cursor-token-77';
const email = 'ana.gomez@example.co';

/** Everything an error shows to whoever prints, logs or stores it. */
const shownBy = (error: unknown): string =>
  [
    inspect(error, { depth: 10, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    String(error),
  ].join('\n');

async function failing(request: TestRequest, settings: Partial<PlatformClientSettings<'read' | 'write'>> = {}) {
  const logged: unknown[] = [];
  const write = (fields: object, message: string): void => void logged.push(fields, message);
  const logger: Logger = { debug: write, info: write, warn: write, error: write };
  const { client } = createTestClient({ retries: 0, secrets: () => [settingSecret], ...settings });
  const error = await rejectionOf(
    client.request({ ...request, query: { after: querySecret } }, { ...createTestCall(), logger }),
  );
  return `${shownBy(error)}\n${shownBy(logged)}`;
}

const expectNoSecret = (text: string): void => {
  for (const secret of [token, settingSecret, querySecret, email]) expect(text).not.toContain(secret);
};

describe('no secret is shown by the error of', () => {
  it('an answer that repeats them', async () => {
    const message = `token ${token} of ${email} for ${settingSecret} at ${host}/x?after=${querySecret}`;
    answer('POST', [400, { error: { code: 100, message } }]);

    const text = await failing(create);
    expect(text).toContain('HTTP 400');
    expectNoSecret(text);
  });

  it('an HTML page that repeats them, though it is excerpted in the cause', async () => {
    answer('GET', [502, `<html>${'x'.repeat(485)}${token} ${settingSecret} ${email}</html>`]);

    const text = await failing(read);
    expect(text).toContain('<html>xxx');
    expectNoSecret(text);
    expect(text).not.toContain(token.slice(0, 7));
  });

  it('a broken connection', async () => {
    nock(host).post('/campaigns').query(true).replyWithError(`reset while sending Bearer ${token} ${settingSecret}`);

    expectNoSecret(await failing(create));
  });

  it('an answer of another shape', async () => {
    answer('POST', [200, { [token]: settingSecret, email }]);

    expectNoSecret(await failing(create));
  });

  it('a page cursor that comes as a whole URL', async () => {
    answer('GET', [500, '']);

    expectNoSecret(await failing({ ...read, path: `${host}/campaigns?access_token=${token}&after=${querySecret}` }));
  });

  it('credentials that cannot be had', async () => {
    const cause = Object.assign(new Error(`POST https://id.test/token?client_secret=${settingSecret} failed`), {
      config: { headers: { authorization: token }, data: settingSecret },
    });

    expectNoSecret(await failing(create, { headers: async () => Promise.reject(cause) }));
  });

  it('a form that carries them', async () => {
    answer('POST', [400, { error: { code: 100, message: `bad access_token ${token}` } }]);
    const { body: _body, ...rest } = create;

    expectNoSecret(await failing({ ...rest, form: { access_token: token } }, { headers: async () => ({}) }));
  });
});

describe('an error', () => {
  it('always has a cause, which is an Error without the request it belongs to', async () => {
    answer('POST', [400, { error: { code: 100, message: 'no' } }]);
    const { client } = createTestClient();

    const error = await rejectionOf(client.request(create, createTestCall()));
    expect(error).toHaveProperty('cause', expect.any(Error));
    expect(error).not.toHaveProperty('cause.config');
  });

  it('of a broken connection keeps the name, code and stack of what broke', async () => {
    nock(host)
      .get('/campaigns/1')
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const { client } = createTestClient({ retries: 0 });

    const error = await rejectionOf(client.request(read, createTestCall()));
    expect(error).toMatchObject({ cause: { code: 'ECONNRESET', message: 'socket hang up' } });
    expect(inspect(error)).toContain('socket hang up');
  });
});
