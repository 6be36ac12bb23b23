import { createRequire } from 'node:module';
import { startSimulator, type Simulator } from '@adflux/simulator';
import axios from 'axios';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * The simulator has its own selection of Google's messages, written down by hand. Here the vendor's package is the judge:
 * whatever field or enum value it publishes, the simulator knows, and reads as the same type.
 */
interface Descriptor {
  readonly fields?: Readonly<Record<string, { readonly type: string; readonly rule?: string }>>;
  readonly oneofs?: Readonly<Record<string, { readonly oneof: readonly string[] }>>;
  readonly values?: Readonly<Record<string, number>>;
  readonly nested?: Readonly<Record<string, Descriptor>>;
}

const root = createRequire(import.meta.url)('google-ads-node/build/protos/protos.json') as Descriptor;
const descend = (path: string) =>
  path.split('.').reduce<Descriptor | undefined>((at, name) => at?.nested?.[name], root);
const version = 'google.ads.googleads.v25';
const toCamel = (name: string) => name.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase());
const scalars = ['string', 'bool', 'int64', 'int32', 'double', 'float', 'bytes'];

const resolve = (type: string, scope: string): Descriptor | undefined =>
  descend(`${scope}.${type}`) ??
  (scope === '' ? undefined : resolve(type, scope.slice(0, Math.max(0, scope.lastIndexOf('.')))));

const resources = [
  ['campaigns', 'Campaign'],
  ['campaignBudgets', 'CampaignBudget'],
  ['campaignCriteria', 'CampaignCriterion'],
  ['adGroups', 'AdGroup'],
  ['adGroupAds', 'AdGroupAd'],
  ['adGroupCriteria', 'AdGroupCriterion'],
  ['assets', 'Asset'],
  ['userLists', 'UserList'],
] as const;

let simulator: Simulator;
let token = '';
beforeAll(async () => {
  simulator = await startSimulator({
    platforms: ['google-ads'],
    accounts: { 'google-ads': { accessLevel: 'standard' } },
  });
  const { clientId, clientSecret, refreshToken } = simulator.credentials['google-ads'];
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  });
  token = (await axios.post<{ readonly access_token: string }>(`${simulator.url('google-ads')}/token`, form)).data
    .access_token;
});
afterAll(() => simulator.close());

interface Answer {
  readonly error?: { readonly message: string };
}
const post = async (path: string, body: unknown): Promise<Answer> => {
  const url = `${simulator.url('google-ads')}/v25/customers/${simulator.credentials['google-ads'].customerId}/${path}`;
  const headers = { authorization: `Bearer ${token}` };
  return (await axios.post<Answer>(url, body, { headers, validateStatus: () => true })).data;
};

/** What is wrong with each of several messages, as far as their JSON goes. */
const complaints = async (collection: string, messages: readonly unknown[]): Promise<readonly string[]> => {
  const operations = messages.map((message) => ({ create: message }));
  const answer = await post(`${collection}:mutate`, { operations, validateOnly: true });
  return messages.map(
    (_, index) =>
      answer.error?.message.split('\n').find((line) => line.includes(`operations[${String(index)}].`)) ?? '',
  );
};
const wrap = (name: string, rule: string | undefined, value: unknown) => ({
  [toCamel(name)]: rule === 'repeated' ? [value] : value,
});

describe.each(resources)('the simulated %s', (collection, resource) => {
  const scope = `${version}.resources.${resource}`;
  const fields = Object.entries(descend(scope)?.fields ?? {});

  it('know every published field, and its type', async () => {
    const found = await complaints(
      collection,
      fields.map(([name, { rule }]) => wrap(name, rule, 7.5)),
    );
    for (const [index, [name, { type }]] of fields.entries()) {
      expect([name, found[index]?.includes('Cannot find field')]).toEqual([name, false]);
      if (!scalars.includes(type)) continue;
      const takesFractions = type === 'double' || type === 'float';
      expect([name, found[index]?.includes(`(TYPE_${type.toUpperCase()})`)]).toEqual([name, !takesFractions]);
    }
  });

  it('take every published enum value, and no other', async () => {
    const enums = fields.flatMap(([name, { type, rule }]) => {
      const values = Object.keys(resolve(type, scope)?.values ?? {});
      return values.length === 0 ? [] : [{ name, rule, values }];
    });
    const good = enums.flatMap(({ name, rule, values }) => values.map((value) => wrap(name, rule, value)));
    expect((await complaints(collection, good)).filter((text) => text !== '')).toEqual([]);
    const bad = await complaints(
      collection,
      enums.map(({ name, rule }) => wrap(name, rule, 'NO_SUCH_VALUE')),
    );
    expect(bad.every((text) => text.startsWith('Invalid value at'))).toBe(true);
  });

  it('know every published field of the messages inside', async () => {
    const inner = fields.flatMap(([name, { type, rule }]) => {
      const inside = scalars.includes(type) ? undefined : resolve(type, scope)?.fields;
      return Object.keys(inside ?? {}).map((field) => wrap(name, rule, { [toCamel(field)]: 7.5 }));
    });
    const found = await complaints(collection, inner);
    expect(found.filter((text) => text.includes('Cannot find field'))).toEqual([]);
  });

  it('can be asked for every published field that holds a value', async () => {
    const from = resource.replace(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
    const names = fields
      .filter(([, { type }]) => scalars.includes(type) || resolve(type, scope)?.values)
      .map(([name]) => `${from}.${name}`);
    const answer = await post('googleAds:search', { query: `SELECT ${names.join(', ')} FROM ${from}` });
    expect(answer.error).toBeUndefined();
  });
});

it('the simulated queries know every published metric and segment', async () => {
  const names = Object.entries(descend(`${version}.common.Metrics`)?.fields ?? {})
    .filter(([, { type }]) => scalars.includes(type) || resolve(type, `${version}.common.Metrics`)?.values)
    .map(([name]) => `metrics.${name}`);
  expect((await post('googleAds:search', { query: `SELECT ${names.join(', ')} FROM campaign` })).error).toBeUndefined();
  for (const name of Object.keys(descend(`${version}.common.Segments`)?.fields ?? {})) {
    const query = `SELECT segments.${name} FROM campaign WHERE segments.date DURING TODAY`;
    const { error } = await post('googleAds:search', { query });
    expect([name, JSON.stringify(error ?? '').includes('UNRECOGNIZED_FIELD')]).toEqual([name, false]);
  }
});
