import { AdFluxError, silentLogger } from '@adflux/core';
import { createOAuthToken, createPlatformClient, pickSettings, resolveCredential } from '@adflux/platform-kit';
import { z } from 'zod';
import type { SnapchatSettings } from './snapchat-settings.js';
import { classifySnapchatToken } from './snapchat-token-error.js';

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).nullish(),
});

/** Where access tokens come from. */
export interface SnapchatCredentials {
  accessToken(signal: AbortSignal): Promise<string>;
  /** Forgets a token that Snapchat refused. */
  invalidate(): void;
  /** Everything secret that was used so far: none of it may appear in an error. */
  secrets(): readonly string[];
}

/** Remembers secrets; old ones are forgotten, because tokens are renewed for ever. */
function createSecrets() {
  const known: string[] = [];
  return {
    list: (): readonly string[] => known,
    remember: (secret: string): string => {
      if (!known.includes(secret)) known.push(secret);
      if (known.length > 12) known.shift();
      return secret;
    },
  };
}

async function handOver(refreshToken: string, { onRefreshToken }: SnapchatSettings): Promise<void> {
  try {
    await onRefreshToken?.(refreshToken);
  } catch (cause) {
    if (AdFluxError.isInstance(cause)) throw cause;
    throw new AdFluxError(
      'snapchat: the function given as "onRefreshToken" failed, so the new refresh token was not stored. See the cause.',
      { code: 'config', platform: 'snapchat', cause },
    );
  }
}

/**
 * Access tokens by the refresh-token flow, or from `settings.accessToken`. Asks nothing before the first request.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/authentication (read November 2026)
 */
export function createSnapchatCredentials(settings: SnapchatSettings): SnapchatCredentials {
  const { accountId } = settings;
  const secrets = createSecrets();
  const credential = (
    setting: 'clientId' | 'clientSecret' | 'refreshToken' | 'accessToken',
    environmentVariable: string,
  ) =>
    resolveCredential({
      value: settings[setting],
      setting,
      environmentVariable,
      platform: 'snapchat',
      ...pickSettings(settings, ['environment']),
    });
  if (settings.accessToken !== undefined) {
    const ask = credential('accessToken', 'SNAPCHAT_ACCESS_TOKEN');
    return {
      accessToken: async () => secrets.remember(await ask()),
      invalidate: () => undefined,
      secrets: secrets.list,
    };
  }

  const clientId = credential('clientId', 'SNAPCHAT_CLIENT_ID');
  const clientSecret = credential('clientSecret', 'SNAPCHAT_CLIENT_SECRET');
  const refreshToken = credential('refreshToken', 'SNAPCHAT_REFRESH_TOKEN');
  const client = createPlatformClient({
    platform: 'snapchat',
    accountId,
    baseURL: settings.tokenUrl ?? 'https://accounts.snapchat.com/login/oauth2/access_token',
    headers: async () => ({}),
    buckets: { token: { maximumConcurrent: 1 } },
    classify: classifySnapchatToken,
    secrets: secrets.list,
    ...pickSettings(settings, ['clock', 'timeoutMs', 'random']),
  });
  /** What the user gave last, and what Snapchat made of it. A user who gives another one means that one. */
  let held: { readonly given: string; current: string } | null = null;
  const token = createOAuthToken({
    async fetchToken(signal) {
      const given = secrets.remember(await refreshToken());
      if (held === null || held.given !== given) held = { given, current: given };
      const holder = held;
      const form = {
        grant_type: 'refresh_token',
        client_id: await clientId(),
        client_secret: secrets.remember(await clientSecret()),
        refresh_token: holder.current,
      };
      const answer = await client.request(
        {
          operation: 'token.refresh',
          method: 'POST',
          path: '',
          form,
          bucket: 'token',
          schema: tokenSchema,
          // A refresh token may be used any number of times; another one in the answer does not end it at once.
          idempotent: true,
        },
        { signal, logger: silentLogger },
      );
      secrets.remember(answer.access_token);
      const { refresh_token: rotated } = answer;
      if (typeof rotated === 'string' && rotated !== holder.current) {
        holder.current = secrets.remember(rotated);
        await handOver(rotated, settings);
      }
      return { accessToken: answer.access_token, expiresInSeconds: answer.expires_in };
    },
    ...pickSettings(settings, ['clock']),
  });
  return {
    accessToken: (signal) => token.get(signal),
    invalidate: () => token.invalidate(),
    secrets: secrets.list,
  };
}
