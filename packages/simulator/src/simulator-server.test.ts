import { afterEach, describe, expect, it } from 'vitest';
import type { Dialect } from './dialect.js';
import { createFaultBook } from './fault-book.js';
import { createDice } from './random.js';
import { refusal } from './reply.js';
import { createRequestLog } from './request-log.js';
import { createAdvancingClock } from './simulator-clock.js';
import { startSimulatorServer, type SimulatorServer } from './simulator-server.js';

let server: SimulatorServer;

const said =
  (what: string, status = 400) =>
  () => ({ status, body: { said: what } });
const dialect: Dialect<null> = {
  credentials: null,
  secretParameters: ['key'],
  throttleVariants: ['only'],
  serviceErrorVariants: ['only'],
  routes: [
    {
      method: 'GET',
      path: '/v1/things/{thing}:read',
      kind: 'thing',
      write: false,
      handle: ({ params }) => ({ status: 200, body: params }),
    },
    {
      method: 'POST',
      path: '/v1/broken',
      kind: () => 'broken',
      write: () => true,
      open: true,
      handle: () => {
        throw new TypeError('a defect');
      },
    },
    {
      method: 'POST',
      path: '/v1/refused',
      kind: 'refused',
      write: true,
      open: true,
      handle: () => {
        throw refusal({ status: 422, body: 'no' });
      },
    },
  ],
  authorize: ({ headers }) => (headers.authorization === 'Bearer good' ? undefined : { status: 401, body: {} }),
  checkQuota: () => undefined,
  headers: () => ({ 'x-request': 'yes' }),
  throttle: said('throttled', 429),
  serviceError: said('failed', 500),
  notFound: said('unknown path', 404),
  crashed: said('crashed', 500),
  settleReviews: () => undefined,
  deliverHour: () => undefined,
  deliveryOf: () => 'off',
};

const start = async () => {
  const log = createRequestLog();
  server = await startSimulatorServer({
    platform: 'test',
    dialect,
    faults: createFaultBook(createDice(1)),
    log,
    clock: createAdvancingClock({ now: () => new Date(0) }),
    dice: createDice(1),
    catchUp: () => undefined,
    latencyMs: 0,
    recordBodies: true,
    port: 0,
  });
  return log;
};
const send = async (method: string, path: string, authorization = 'Bearer good') => {
  const answer = await fetch(`${server.url}${path}`, { method, headers: { authorization } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

afterEach(async () => {
  await server.close();
});

describe('startSimulatorServer', () => {
  it('gives a route the values of its placeholders, colons in the path included', async () => {
    await start();
    const answer = await send('GET', '/v1/things/caf%C3%A9:read');
    expect(JSON.parse(answer.text)).toEqual({ thing: 'café' });
    expect(answer.headers.get('x-request')).toBe('yes');
    expect((await send('GET', '/v1/things/a/b:read')).status).toBe(404);
    expect((await send('PUT', '/v1/things/a:read')).status).toBe(404);
  });

  it('asks for credentials unless the route is open', async () => {
    await start();
    expect((await send('GET', '/v1/things/a:read', 'Bearer bad')).status).toBe(401);
    expect((await send('POST', '/v1/refused', 'Bearer bad')).status).toBe(422);
  });

  it('tells a refusal from a defect of its own, and logs the defect', async () => {
    const log = await start();
    expect((await send('POST', '/v1/refused')).text).toBe('no');
    expect((await send('POST', '/v1/broken')).status).toBe(500);
    const [refused, broken] = log.all();
    expect(refused).toMatchObject({ applied: false, status: 422 });
    expect(refused).not.toHaveProperty('defect');
    expect(broken).toMatchObject({
      applied: false,
      kind: 'broken',
      defect: expect.stringContaining('a defect') as string,
    });
  });

  it('survives paths that cannot be decoded', async () => {
    const log = await start();
    expect((await send('GET', '/v1/%E0%A4%A?key=secret&x=%zz')).status).toBe(404);
    expect(log.all()[0]?.path).toContain('key=***');
  });
});
