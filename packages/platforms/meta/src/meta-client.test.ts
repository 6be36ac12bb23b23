import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { AdFluxError, type Call } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { metaErrorBody, openMetaWire, wireToken, type MetaWire } from './__fixtures__/meta-wire.js';
import { createMetaClient, type MetaRequest } from './meta-client.js';
import { resolveMetaSettings } from './meta-settings.js';

const clientOf = ({ settings }: MetaWire) => createMetaClient(resolveMetaSettings(settings));
const read = (more: Partial<MetaRequest<unknown>> = {}): MetaRequest<unknown> => ({
  operation: 'test.read',
  method: 'GET',
  path: '/act_42/campaigns',
  schema: z.unknown(),
  ...more,
});
const write = read({ operation: 'test.write', method: 'POST', body: { name: 'n' } });

const failureOf = async (work: Promise<unknown>): Promise<AdFluxError> => {
  const error: unknown = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!AdFluxError.isInstance(error)) throw new Error(`not an AdFluxError: ${inspect(error)}`);
  return error;
};

describe('the Meta client', () => {
  it('sends the token as a header and never in a URL, to the version it speaks', async () => {
    const wire = openMetaWire();
    await clientOf(wire).request(read({ query: { fields: 'id', filtering: [{ field: 'name' }] } }), createTestCall());
    const [request] = wire.requests;
    expect(request?.headers['authorization']).toBe(`Bearer ${wireToken}`);
    expect(request?.url).toBe(
      'https://graph.example.test/v26.0/act_42/campaigns?fields=id&filtering=%5B%7B%22field%22%3A%22name%22%7D%5D',
    );
    expect(request?.url).not.toContain(wireToken);
  });

  it('signs requests where there is an app secret, from the settings or the environment', async () => {
    const expected = createHmac('sha256', 'app-secret-1').update(wireToken).digest('hex');
    for (const more of [{ appSecret: 'app-secret-1' }, { environment: { META_APP_SECRET: 'app-secret-1' } }]) {
      const wire = openMetaWire(undefined, more);
      await clientOf(wire).request(read(), createTestCall());
      expect(wire.requests[0]?.query['appsecret_proof']).toBe(expected);
    }
    const unsigned = openMetaWire();
    await clientOf(unsigned).request(read(), createTestCall());
    expect(unsigned.requests[0]?.query).toEqual({});
  });

  it('fails at the first request, naming setting and variable, when there is no token', async () => {
    const { accessToken: _none, ...settings } = openMetaWire().settings;
    const client = createMetaClient(resolveMetaSettings(settings));
    const error = await failureOf(client.request(read(), createTestCall()));
    expect(error.code).toBe('config');
    expect(error.message).toMatch(/accessToken.*META_ACCESS_TOKEN/);
  });

  it('tries once more with a renewed token, and not with the same one', async () => {
    const tokens = ['EAAfirsttoken000000000001', 'EAAfirsttoken000000000001', 'EAAsecondtoken00000000002'];
    let asked = 0;
    const wire = openMetaWire(
      ({ headers }) =>
        headers['authorization'] === 'Bearer EAAsecondtoken00000000002'
          ? { body: { ok: true } }
          : { status: 400, body: metaErrorBody(190, 463) },
      { accessToken: async () => tokens[Math.min(asked++, 2)] ?? '' },
    );
    expect(await clientOf(wire).request(write, createTestCall())).toEqual({ ok: true });
    expect(wire.requests).toHaveLength(2);

    const fixed = openMetaWire(() => ({ status: 400, body: metaErrorBody(190, 463) }));
    const error = await failureOf(clientOf(fixed).request(write, createTestCall()));
    expect(error).toMatchObject({ code: 'unauthenticated', recovery: 'none', platformCode: '190/463' });
    expect(fixed.requests).toHaveLength(1);
  });

  it('logs once that Meta used another version than asked for', async () => {
    const warned: object[] = [];
    const call: Call = {
      ...createTestCall(),
      logger: { debug() {}, info() {}, error() {}, warn: (fields) => void warned.push(fields) },
    };
    const warning = 'The call has been auto-upgraded to v27.0 as v26.0 has been deprecated.';
    const wire = openMetaWire(() => ({ headers: { 'X-Ad-Api-Version-Warning': warning }, body: {} }));
    const client = clientOf(wire);
    await client.request(read(), call);
    await client.request(read(), call);
    expect(warned).toEqual([{ platform: 'meta', warning }]);
  });

  it('waits as the usage header says, in minutes, and then goes on with the write', async () => {
    const usage = { 42: [{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: 1 }] };
    const wire = openMetaWire((_request, index) =>
      index === 0
        ? {
            status: 400,
            headers: { 'x-business-use-case-usage': JSON.stringify(usage) },
            body: metaErrorBody(80004, 2446079),
          }
        : { body: { id: '1' } },
    );
    const before = wire.clock.now().getTime();
    expect(await clientOf(wire).request(write, createTestCall())).toEqual({ id: '1' });
    expect(wire.clock.now().getTime() - before).toBeGreaterThanOrEqual(60_000);
    expect(wire.requests).toHaveLength(2);
  });

  it('holds requests back when the headers say that the quota is used up, before Meta has to refuse one', async () => {
    const usage = { 42: [{ type: 'ads_management', call_count: 100, estimated_time_to_regain_access: 30 }] };
    const headers = { 'x-business-use-case-usage': JSON.stringify(usage) };
    const wire = openMetaWire(() => ({ headers, body: { ok: true } }));
    const client = clientOf(wire);
    await client.request(read(), createTestCall());
    const error = await failureOf(client.request(read(), createTestCall()));
    expect(error).toMatchObject({ code: 'rate_limited', recovery: 'retry', retryAfterMs: 1_800_000 });
    expect(wire.requests).toHaveLength(1);
    // Figures have a quota of their own.
    expect(await client.request(read({ bucket: 'insights' }), createTestCall())).toEqual({ ok: true });
  });

  it('gives up a quota that calls itself a permission error until the hour is full', async () => {
    const wire = openMetaWire(() => ({ status: 403, body: metaErrorBody(200, 4841013) }));
    const error = await failureOf(clientOf(wire).request(read(), createTestCall()));
    expect(error).toMatchObject({ code: 'rate_limited', recovery: 'retry', platformCode: '200/4841013' });
    const intoTheHour = wire.clock.now().getTime() % 3_600_000;
    expect(error.retryAfterMs).toBe(3_600_000 - intoTheHour);
  });

  it('keeps a locked ad set apart: one attempt, an hour for it, and no wait for others', async () => {
    const wire = openMetaWire(({ path }) =>
      path === '/locked' ? { status: 400, body: metaErrorBody(613, 1487632) } : { body: { ok: true } },
    );
    const client = clientOf(wire);
    const error = await failureOf(client.request({ ...write, path: '/locked', idempotent: true }, createTestCall()));
    expect(error).toMatchObject({ code: 'rate_limited', recovery: 'retry', retryAfterMs: 3_600_000 });
    expect(wire.requests).toHaveLength(1);
    expect(await client.request(write, createTestCall())).toEqual({ ok: true });
    expect(wire.clock.sleeps).toEqual([]);
  });

  it('leaves a create in doubt after code 2, whatever the status, and repeats a read', async () => {
    const wire = openMetaWire((_request, index) =>
      index === 0 ? { status: 400, body: metaErrorBody(2, undefined, { is_transient: true }) } : { body: { ok: true } },
    );
    const error = await failureOf(clientOf(wire).request(write, createTestCall()));
    expect(error).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
    expect(wire.requests).toHaveLength(1);

    const reading = openMetaWire((_request, index) =>
      index === 0 ? { status: 500, body: metaErrorBody(2) } : { body: { ok: true } },
    );
    expect(await clientOf(reading).request(read(), createTestCall())).toEqual({ ok: true });
  });

  it('lets no token, secret or proof into an error', async () => {
    const proof = createHmac('sha256', 'app-secret-1').update(wireToken).digest('hex');
    const leak = { error_user_msg: `Token ${wireToken}, secret app-secret-1, proof ${proof}` };
    const wire = openMetaWire(() => ({ status: 400, body: metaErrorBody(100, 33, leak) }), {
      appSecret: 'app-secret-1',
    });
    const error = await failureOf(clientOf(wire).request(write, createTestCall()));
    const shown = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
    for (const secret of [wireToken, 'app-secret-1', proof]) expect(shown).not.toContain(secret);
    expect(error.cause).toBeInstanceOf(Error);
  });
});
