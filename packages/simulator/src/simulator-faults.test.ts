import axios, { isAxiosError } from 'axios';
import { afterEach, describe, expect, it } from 'vitest';
import { openMetaClient } from './__fixtures__/meta-client.js';
import { campaignSpec } from './__fixtures__/meta-specs.js';
import type { FaultRule } from './fault-rule.js';
import type { Simulator } from './simulator.js';
import { startSimulator } from './start-simulator.js';
import { weather } from './weather.js';

let simulator: Simulator;

const start = async (...faults: readonly FaultRule[]) => {
  simulator = await startSimulator({ platforms: ['meta'], seed: 3, faults });
  const { accessToken, accountId } = simulator.credentials.meta;
  const http = axios.create({
    baseURL: `${simulator.url('meta')}/v26.0/act_${accountId}`,
    headers: { authorization: `Bearer ${accessToken}` },
    validateStatus: () => true,
  });
  return () => http.post<unknown>('/campaigns', campaignSpec);
};

const codeOf = (error: unknown): string | undefined => (isAxiosError(error) ? error.code : String(error));
const counts = () => simulator.world().requests.meta;

afterEach(async () => {
  await simulator.close();
});

describe('fault rules', () => {
  it('resets the connection before a write is applied', async () => {
    const post = await start({ fault: 'reset-before', times: 1 });
    expect(codeOf(await post().catch((error: unknown) => error))).toBe('ECONNRESET');
    expect(simulator.world().entities).toHaveLength(0);
    expect(counts()).toMatchObject({ requests: 1, faultsInjected: 1, writesAppliedWithoutAnswer: 0 });
    expect(simulator.requests()[0]).toMatchObject({ status: null, fault: 'reset-before', answered: false });
    expect((await post()).status).toBe(200);
  });

  it('resets the connection after a write was applied', async () => {
    const post = await start({ fault: 'reset-after', times: 1 });
    expect(codeOf(await post().catch((error: unknown) => error))).toBe('ECONNRESET');
    expect(simulator.world().entities).toHaveLength(1);
    expect(counts()).toMatchObject({ requests: 1, writes: 1, faultsInjected: 1, writesAppliedWithoutAnswer: 1 });
  });

  it('answers 502 in HTML, applied or not as the rule says', async () => {
    const post = await start({ fault: 'http-502-html', times: 1 }, { fault: 'http-502-html', times: 1, applied: true });
    for (const existing of [0, 1]) {
      const answer = await post();
      expect(answer.status).toBe(502);
      expect(String(answer.headers['content-type'])).toContain('text/html');
      expect(answer.headers).not.toHaveProperty('x-app-usage');
      expect(simulator.world().entities).toHaveLength(existing);
    }
    expect(counts()).toMatchObject({ writesAppliedWithoutAnswer: 1 });
  });

  it('answers 200 with a body that cannot be read', async () => {
    const post = await start({ fault: 'unreadable-body', times: 1 });
    const answer = await post();
    expect(answer.status).toBe(200);
    expect(() => JSON.parse(String(answer.data)) as unknown).toThrow(SyntaxError);
    expect(counts()).toMatchObject({ writesAppliedWithoutAnswer: 1 });
  });

  it('counts a write as unanswered when a slow answer comes after the client has gone', async () => {
    await start({ fault: 'slow', delayMs: 300, times: 1 });
    const { accessToken, accountId } = simulator.credentials.meta;
    const url = `${simulator.url('meta')}/v26.0/act_${accountId}/campaigns`;
    const headers = { authorization: `Bearer ${accessToken}` };
    const error = await axios.post(url, campaignSpec, { headers, timeout: 100 }).catch((caught: unknown) => caught);
    expect(codeOf(error)).toBe('ECONNABORTED');
    await expect.poll(() => counts()?.writesAppliedWithoutAnswer).toBe(1);
    expect(simulator.world().entities).toHaveLength(1);
  });

  it("answers a service error in the platform's envelope", async () => {
    const post = await start({ fault: 'service-error', variant: '2', times: 1 });
    const answer = await post();
    expect(answer.status).toBe(500);
    expect(answer.data).toMatchObject({ error: { code: 2, is_transient: true, type: 'OAuthException' } });
    expect(simulator.world().entities).toHaveLength(0);
  });

  it('strikes only what a rule is about, after what it lets pass', async () => {
    const post = await start({
      fault: 'throttle',
      match: { kind: 'campaign', write: true, pathPattern: /campaigns$/ },
      skip: 1,
      times: 2,
    });
    const client = openMetaClient(simulator);
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      expect((await client.call('GET', `${client.account}/campaigns`)).status).toBe(200);
      statuses.push((await post()).status < 400 ? 200 : 400);
    }
    expect(statuses).toEqual([200, 400, 400, 200]);
    expect(counts()).toMatchObject({ throttled: 2, faultsInjected: 2 });
  });

  it('can be changed while it runs', async () => {
    const post = await start();
    simulator.faults.add({ fault: 'http-502-html', match: { method: 'post' } });
    expect((await post()).status).toBe(502);
    simulator.faults.clear();
    expect((await post()).status).toBe(200);
  });

  it('hits as many requests of a sort with the same seed, whether they come in a row or all at once', async () => {
    const struck = async (parallel: boolean): Promise<number> => {
      const post = await start(...weather('harsh'));
      const attempt = () => post().catch(() => undefined);
      if (parallel) await Promise.all(Array.from({ length: 60 }, attempt));
      else for (let round = 0; round < 60; round += 1) await attempt();
      const found = counts()?.faultsInjected ?? 0;
      await simulator.close();
      return found;
    };
    const inARow = await struck(false);
    expect(inARow).toBeGreaterThan(5);
    expect(await struck(true)).toBe(inARow);
  });
});
