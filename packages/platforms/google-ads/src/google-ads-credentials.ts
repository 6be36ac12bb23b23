import { silentLogger, type Call } from '@adflux/core';
import { createOAuthToken, createPlatformClient, pickSettings, resolveCredential } from '@adflux/platform-kit';
import { z } from 'zod';
import { classifyGoogleAdsToken } from './google-ads-token-error.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Where access tokens come from. */
export interface GoogleAdsCredentials {
  accessToken(signal: AbortSignal): Promise<string>;
  /** Forgets a token that Google refused. */
  invalidate(): void;
  /** Texts that must not appear in any error, besides the token. */
  readonly secrets: () => readonly string[];
}

/** Access tokens by the refresh-token flow, or from `settings.accessToken`. Asks nothing before the first request. */
export function createGoogleAdsCredentials(settings: GoogleAdsSettings): GoogleAdsCredentials {
  const { environment } = settings;
  const credential = (setting: 'clientId' | 'clientSecret' | 'refreshToken', environmentVariable: string) =>
    resolveCredential({
      value: settings[setting],
      setting,
      environmentVariable,
      platform: 'google-ads',
      ...(environment === undefined ? {} : { environment }),
    });
  const given = settings.accessToken;
  if (given !== undefined) {
    const ask = resolveCredential({
      value: given,
      setting: 'accessToken',
      environmentVariable: 'GOOGLE_ADS_ACCESS_TOKEN',
      platform: 'google-ads',
      ...(environment === undefined ? {} : { environment }),
    });
    return { accessToken: () => ask(), invalidate: () => undefined, secrets: () => [] };
  }

  const parts = {
    client_id: credential('clientId', 'GOOGLE_ADS_CLIENT_ID'),
    client_secret: credential('clientSecret', 'GOOGLE_ADS_CLIENT_SECRET'),
    refresh_token: credential('refreshToken', 'GOOGLE_ADS_REFRESH_TOKEN'),
  };
  const sent = new Set<string>();
  const client = createPlatformClient({
    platform: 'google-ads',
    accountId: settings.customerId,
    baseURL: settings.tokenUrl ?? 'https://oauth2.googleapis.com/token',
    headers: async () => ({}),
    buckets: { token: { maximumConcurrent: 1 } },
    classify: classifyGoogleAdsToken,
    secrets: () => [...sent],
    ...pickSettings(settings, ['clock', 'timeoutMs', 'random']),
  });
  const token = createOAuthToken({
    async fetchToken(signal) {
      const form: Record<string, string> = { grant_type: 'refresh_token' };
      for (const [field, resolve] of Object.entries(parts)) {
        form[field] = await resolve();
        if (field !== 'client_id') sent.add(form[field]);
      }
      const call: Call = { signal, logger: silentLogger };
      const answer = await client.request(
        // A refresh token may be used any number of times.
        {
          operation: 'token.refresh',
          method: 'POST',
          path: '',
          form,
          bucket: 'token',
          schema: tokenSchema,
          idempotent: true,
        },
        call,
      );
      sent.add(answer.access_token);
      return { accessToken: answer.access_token, expiresInSeconds: answer.expires_in };
    },
    ...pickSettings(settings, ['clock']),
  });
  return {
    accessToken: (signal) => token.get(signal),
    invalidate: () => token.invalidate(),
    secrets: () => [...sent],
  };
}
