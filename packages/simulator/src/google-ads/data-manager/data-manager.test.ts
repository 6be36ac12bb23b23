import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../simulator.js';
import { startSimulator } from '../../start-simulator.js';

let simulator: Simulator;
let token = '';
let list = '';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly requestId?: string;
    readonly error?: { readonly status: string; readonly details: readonly { readonly reason?: string }[] };
    readonly requestStatusPerDestination?: readonly { readonly requestStatus: string }[];
    readonly results?: readonly { readonly resourceName: string }[];
  };
}

const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(`${simulator.url('google-ads')}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
};

const logIn = async (): Promise<void> => {
  const { clientId, clientSecret, refreshToken } = simulator.credentials['google-ads'];
  const answer = await fetch(`${simulator.url('google-ads')}/token`, {
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
const mutateLists = (...operations: readonly object[]): Promise<Answer> =>
  send('POST', `/v25/customers/${simulator.credentials['google-ads'].customerId}/userLists:mutate`, { operations });
const aList = (name: string) => ({
  create: { name, membershipLifeSpan: '540', crmBasedUserList: { uploadKeyType: 'CONTACT_INFO' } },
});

beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
  await logIn();
  const { body } = await mutateLists(aList('Contadores'));
  list = body.results?.[0]?.resourceName.split('/').at(-1) ?? '';
});
afterEach(() => simulator.close());

const hex = (index: number): string => index.toString(16).padStart(64, '0');
const member = (digest: string) => ({ userData: { userIdentifiers: [{ emailAddress: digest }] } });
const members = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => member(hex(from + index)));
const destinations = () => [
  {
    operatingAccount: { accountType: 'GOOGLE_ADS', accountId: simulator.credentials['google-ads'].customerId },
    productDestinationId: list,
  },
];
const request = (more: object = {}) => ({
  destinations: destinations(),
  audienceMembers: members(0, 3),
  encoding: 'HEX',
  consent: { adUserData: 'CONSENT_GRANTED', adPersonalization: 'CONSENT_GRANTED' },
  termsOfService: { customerMatchTermsOfServiceStatus: 'ACCEPTED' },
  ...more,
});
const ingest = (more: object = {}) => send('POST', '/v1/audienceMembers:ingest', request(more));
const held = (): unknown => simulator.world().entities.find(({ id }) => id === list)?.fields['memberCount'];
const statusOf = async (id = '') =>
  (await send('GET', `/v1/requestStatus:retrieve?requestId=${id}`)).body.requestStatusPerDestination?.[0];

describe('members of user lists', () => {
  it('are unions and differences of sets', async () => {
    await ingest({ audienceMembers: members(0, 120) });
    await ingest({ audienceMembers: members(100, 150) });
    expect(held()).toBe(150);
    const { consent: _consent, termsOfService: _terms, ...removal } = request({ audienceMembers: members(0, 50) });
    expect((await send('POST', '/v1/audienceMembers:remove', removal)).status).toBe(200);
    expect(held()).toBe(100);
  });

  it('are counted and reported as done only when Google has carried out the request', async () => {
    const { requestId } = (await ingest()).body;
    expect(await statusOf(requestId)).toMatchObject({ requestStatus: 'PROCESSING' });
    await simulator.advance({ minutes: 10 });
    expect(await statusOf(requestId)).toMatchObject({
      requestStatus: 'SUCCESS',
      audienceMembersIngestionStatus: { userDataIngestionStatus: { recordCount: '3', userIdentifierCount: '3' } },
    });
    expect((await send('GET', '/v1/requestStatus:retrieve?requestId=none')).status).toBe(400);
  });

  it('fail later where consent was denied', async () => {
    const { requestId } = (await ingest({ consent: { adUserData: 'CONSENT_DENIED' } })).body;
    await simulator.advance({ minutes: 10 });
    expect(await statusOf(requestId)).toMatchObject({
      requestStatus: 'FAILED',
      errorInfo: { errorCounts: [{ reason: 'PROCESSING_ERROR_REASON_DENIED_CONSENT' }] },
    });
    expect(held()).toBe(0);
  });

  it('go when they were last added before the time given, also the ones whose adding is not carried out', async () => {
    await ingest({ audienceMembers: members(0, 10) });
    await simulator.advance({ minutes: 20 });
    const removeAsOfTime = simulator.clock.now().toISOString();
    await simulator.advance({ seconds: 1 });
    await ingest({ audienceMembers: members(5, 15) });
    const removeAll = () =>
      send('POST', '/v1/audienceMembers:removeAll', { destinations: destinations(), removeAsOfTime });
    await simulator.advance({ minutes: 20 });
    await ingest({ audienceMembers: members(15, 20) });
    await removeAll();
    expect(held()).toBe(10);
    const future = { destinations: destinations(), removeAsOfTime: '2999-01-01T00:00:00Z' };
    expect((await send('POST', '/v1/audienceMembers:removeAll', future)).status).toBe(400);
  });

  it.each([
    ['REQUIRED_FIELD_MISSING', { encoding: undefined }],
    ['REQUIRED_FIELD_MISSING', { audienceMembers: [] }],
    ['REQUIRED_FIELD_MISSING', { audienceMembers: [{ userData: { userIdentifiers: [{}] } }] }],
    ['INVALID_HEX_ENCODING', { audienceMembers: [member('maria@example.com')] }],
    ['INVALID_SHA256_FORMAT', { audienceMembers: [member('abcd')] }],
    ['INVALID_SHA256_FORMAT', { encoding: 'BASE64' }],
    ['TOO_MANY_AUDIENCE_MEMBERS', { audienceMembers: members(0, 10_001) }],
    ['TERMS_AND_CONDITIONS_NOT_SIGNED', { termsOfService: { customerMatchTermsOfServiceStatus: 'REJECTED' } }],
  ])('are refused as a whole with %s', async (reason, more) => {
    const { status, body } = await ingest(more);
    expect([status, body.error?.status, body.error?.details[0]?.reason]).toEqual([400, 'INVALID_ARGUMENT', reason]);
    expect(held()).toBe(0);
  });

  it('are refused for unknown fields, other accounts, unknown lists and too narrow tokens', async () => {
    expect((await ingest({ listId: '1' })).status).toBe(400);
    const [destination] = destinations();
    const elsewhere = { ...destination, operatingAccount: { accountType: 'GOOGLE_ADS', accountId: '1' } };
    expect((await ingest({ destinations: [elsewhere] })).status).toBe(403);
    const unknown = await ingest({ destinations: [{ ...destination, productDestinationId: '1' }] });
    expect(unknown.body.error?.details[0]?.reason).toBe('INVALID_USER_LIST_ID');
    token = 'ya29.none';
    expect((await ingest()).status).toBe(401);
    await simulator.close();
    const scopes = ['https://www.googleapis.com/auth/adwords'];
    simulator = await startSimulator({ platforms: ['google-ads'], accounts: { 'google-ads': { scopes } } });
    await logIn();
    expect((await ingest()).body.error?.details[0]?.reason).toBe('ACCESS_TOKEN_SCOPE_INSUFFICIENT');
  });

  it('come in at most 300 changes a minute', async () => {
    const answers = await Promise.all(Array.from({ length: 301 }, () => ingest({ validateOnly: true })));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe('user lists', () => {
  it('have names of their own, a type and a lifespan', async () => {
    const reasons = async (create: object): Promise<string> =>
      JSON.stringify((await mutateLists({ create })).body.error);
    expect(await reasons(aList('Contadores').create)).toContain('NAME_ALREADY_USED');
    expect(await reasons({ name: 'Otros' })).toContain('CONCRETE_TYPE_REQUIRED');
    expect(await reasons({ ...aList('Otros').create, membershipLifeSpan: '541' })).toContain('TOO_HIGH');
    expect(await reasons({ ...aList('').create })).toContain('REQUIRED');
  });

  it('are in no answer once they were removed, and leave their name', async () => {
    const { customerId } = simulator.credentials['google-ads'];
    const search = () =>
      send('POST', `/v25/customers/${customerId}/googleAds:search`, { query: 'SELECT user_list.id FROM user_list' });
    expect((await search()).body.results).toHaveLength(1);
    await mutateLists({ remove: `customers/${customerId}/userLists/${list}` });
    expect((await search()).body.results).toBeUndefined();
    expect((await mutateLists(aList('Contadores'))).status).toBe(200);
    expect((await ingest()).body.error?.details[0]?.reason).toBe('INVALID_USER_LIST_ID');
  });
});
