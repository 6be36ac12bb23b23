import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { resolveCredential, type WireRequest } from '@adflux/platform-kit';
import { TwitterApi, type ITwitterApiClientPlugin } from 'twitter-api-v2';
import type { XApiClient } from './x-api-client.js';
import type { XSettings } from './x-settings.js';

/**
 * What each credential is called on its way from the settings to the client that signs with it. Named so that the kit knows
 * them for secrets; they never reach the wire.
 */
const headerNames = {
  appKey: 'x-app-key',
  appSecret: 'x-app-secret',
  accessToken: 'x-access-token',
  accessSecret: 'x-access-secret',
} as const;

const variables = {
  appKey: 'X_APP_KEY',
  appSecret: 'X_APP_SECRET',
  accessToken: 'X_ACCESS_TOKEN',
  accessSecret: 'X_ACCESS_SECRET',
} as const;

type CredentialName = keyof typeof headerNames;

const names: readonly CredentialName[] = ['appKey', 'appSecret', 'accessToken', 'accessSecret'];

/** Asks for the four credentials, before each attempt: missing ones fail as `config` and name setting and variable. */
export function createXCredentials(settings: XSettings): () => Promise<Readonly<Record<string, string>>> {
  const { environment } = settings;
  const resolvers = names.map((name) => ({
    header: headerNames[name],
    resolve: resolveCredential({
      value: settings[name],
      setting: name,
      environmentVariable: variables[name],
      platform: 'x',
      ...(environment === undefined ? {} : { environment }),
    }),
  }));
  return async () => {
    const entries = resolvers.map(async ({ header, resolve }) => [header, await resolve()] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
}

/**
 * Connections that were idle longer are not used again, in milliseconds. Servers close idle connections after seconds, and a
 * write that meets a closing connection is a write whose outcome is unknown.
 */
const longestIdleMs = 4_000;

/** Connections without TLS that pass for ones with it. */
const withoutTls = (options: AgentOptions): HttpAgent => Object.assign(new HttpAgent(options), { protocol: 'https:' });

/**
 * Gives each request a connection that is kept alive. The client sends through `https.request` alone, so a request to a
 * simulator on `http:` is called `https:` once it is signed, and put onto a connection without TLS.
 */
function createAgents(): ITwitterApiClientPlugin {
  const options = { keepAlive: true, timeout: longestIdleMs };
  const agents = { plain: withoutTls(options), tls: new HttpsAgent(options) };
  return {
    onBeforeRequest: ({ computedParams: { url }, requestOptions }) => {
      if (url.protocol === 'https:') {
        requestOptions.agent = agents.tls;
        return;
      }
      const port = url.port === '' ? '80' : url.port;
      url.protocol = 'https:';
      url.port = port;
      requestOptions.agent = agents.plain;
    },
  };
}

/** The client that signs with the credentials in a request's headers; a new one when they change. */
export function createXClientOf(): (request: WireRequest) => XApiClient {
  const plugins = [createAgents()];
  let known: { readonly id: string; readonly client: XApiClient } | null = null;
  return ({ headers }) => {
    const [appKey = '', appSecret = '', accessToken = '', accessSecret = ''] = names.map(
      (name) => headers[headerNames[name]],
    );
    const id = JSON.stringify([appKey, appSecret, accessToken, accessSecret]);
    if (known?.id === id) return known.client;
    const client: XApiClient = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, { plugins });
    known = { id, client };
    return client;
  };
}
