import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { openMetaClient } from './__fixtures__/meta-client.js';
import { campaignSpec } from './__fixtures__/meta-specs.js';
import { standingClock } from './__fixtures__/standing-clock.js';
import { startSimulator } from './start-simulator.js';

describe('startSimulator', () => {
  it('serves until it is closed, and closing twice does no harm', async () => {
    const simulator = await startSimulator({ platforms: ['meta'] });
    const url = simulator.url('meta');
    expect((await fetch(`${url}/v26.0/search`)).status).toBe(400);
    await simulator.close();
    await simulator.close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('closes when its signal is aborted', async () => {
    const controller = new AbortController();
    const simulator = await startSimulator({ platforms: ['meta'], signal: controller.signal });
    controller.abort();
    await simulator.close();
    await expect(fetch(simulator.url('meta'))).rejects.toThrow('fetch failed');
    await expect(startSimulator({ signal: controller.signal })).rejects.toThrow('aborted');
  });

  it('closes at the end of an `await using` block', async () => {
    const simulator = await startSimulator({ platforms: ['meta'] });
    await simulator[Symbol.asyncDispose]();
    await expect(fetch(simulator.url('meta'))).rejects.toThrow('fetch failed');
  });

  it('says so when a port is taken', async () => {
    const simulator = await startSimulator({ platforms: ['meta'] });
    const port = Number(new URL(simulator.url('meta')).port);
    await expect(startSimulator({ platforms: ['meta'], port })).rejects.toThrow('EADDRINUSE');
    await simulator.close();
  });

  it('names the platform that was not started', async () => {
    const simulator = await startSimulator({ platforms: [] });
    expect(() => simulator.url('meta')).toThrow('does not serve "meta"');
    await simulator.close();
  });

  it('draws other credentials from another seed, and the same from the same', async () => {
    const credentialsOf = async (seed: number) => {
      const simulator = await startSimulator({ platforms: [], seed });
      await simulator.close();
      return simulator.credentials.meta;
    };
    expect(await credentialsOf(5)).toEqual(await credentialsOf(5));
    expect(await credentialsOf(5)).not.toEqual(await credentialsOf(6));
  });

  it('adds what was advanced to the clock it was given', async () => {
    const simulator = await startSimulator({ platforms: ['meta'], clock: standingClock });
    await simulator.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(simulator.clock.now().toISOString()).toBe('2026-03-03T07:03:04.000Z');
    await simulator.close();
  });

  it('shows a copy of the world that nobody can damage', async () => {
    const simulator = await startSimulator({ platforms: ['meta'] });
    await openMetaClient(simulator).create('campaigns', campaignSpec);
    const [entity] = simulator.world().entities;
    expect(entity).toMatchObject({
      platform: 'meta',
      kind: 'campaign',
      name: campaignSpec.name,
      status: 'PAUSED',
      delivery: 'off',
      removed: false,
      createdByRequest: 1,
    });
    (entity?.fields as Record<string, unknown>)['objective'] = 'broken';
    expect(simulator.world().entities[0]?.fields['objective']).toBe('OUTCOME_TRAFFIC');
    await simulator.close();
  });

  it('logs requests with their bodies, but never a credential', async () => {
    const simulator = await startSimulator({ platforms: ['meta'] });
    const { accessToken } = simulator.credentials.meta;
    await fetch(`${simulator.url('meta')}/v26.0/search?type=adlocale&q=ñ&access_token=${accessToken}`);
    await openMetaClient(simulator).create('campaigns', campaignSpec);
    const [search, create] = simulator.requests();
    expect(search).toMatchObject({ method: 'GET', kind: 'search', write: false, status: 200, answered: true });
    expect(search?.path).toBe('/v26.0/search?type=adlocale&q=ñ&access_token=***');
    expect(create).toMatchObject({ method: 'POST', kind: 'campaign', write: true, applied: true });
    expect(create?.body).toContain(campaignSpec.name);
    expect(JSON.stringify(simulator.requests())).not.toContain(accessToken);
    await simulator.close();
  });

  it('survives requests that break off in the middle', async () => {
    const { connect } = await import('node:net');
    const simulator = await startSimulator({ platforms: ['meta'], recordBodies: false });
    const socket = connect(Number(new URL(simulator.url('meta')).port), '127.0.0.1');
    socket.write('POST /v26.0/act_1/campaigns HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"name":');
    socket.end();
    socket.resume();
    await once(socket, 'close');
    const client = openMetaClient(simulator);
    await client.create('campaigns', campaignSpec);
    expect(simulator.world().entities).toHaveLength(1);
    expect(simulator.requests()[0]).not.toHaveProperty('body');
    await simulator.close();
  });
});
