import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { XClient } from './x-client.js';
import { allOf, listX, xOneSchema } from './x-list.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedXSettings } from './x-resolved-settings.js';

const promotableSchema = z.object({
  user_id: z.union([z.string(), z.number().transform(String)]),
  promotable_user_type: z.string(),
  deleted: z.boolean().nullish(),
});

const accessSchema = z.object({
  user_id: z.union([z.string(), z.number().transform(String)]),
  permissions: z.array(z.string()),
});

/** Who publishes, and what the account may. */
export interface XPublisher {
  /** Whom posts are from. */
  readonly userId: string;
  /** Whom the requests are from: another user needs to be let use what this one uploads. */
  readonly requesterId: string;
  readonly features: ReadonlySet<string>;
}

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'config', platform: 'x' });
};

/** Permissions that may create campaigns (https://docs.x.com/x-ads-api/campaign-management/reference#authenticated-user-access). */
const managing = ['ACCOUNT_ADMIN', 'AD_MANAGER'];

/**
 * Checks once, before anything is created, that all of a campaign can be: who the posts are from, and that the user of the
 * tokens may create campaigns and write posts ("nullcast") in their name.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#promotable-users (read November 2026)
 */
export function createXPublisher(client: XClient, settings: ResolvedXSettings): (call: Call) => Promise<XPublisher> {
  const path = `/accounts/${settings.accountId}`;
  return rememberRead(async (call) => {
    const [users, access, features] = await Promise.all([
      allOf(listX(client, { operation: 'users.list', path: `${path}/promotable_users`, item: promotableSchema }, call)),
      client.request(
        {
          operation: 'access.read',
          method: 'GET',
          path: `${path}/authenticated_user_access`,
          schema: xOneSchema(accessSchema),
        },
        call,
      ),
      client.request(
        {
          operation: 'features.read',
          method: 'GET',
          path: `${path}/features`,
          schema: z.object({ data: z.array(z.string()) }),
        },
        call,
      ),
    ]);
    const full = users.filter((user) => user.promotable_user_type === 'FULL' && user.deleted !== true);
    const user = full.find(({ user_id: id }) => settings.userId === null || id === settings.userId);
    if (user === undefined)
      return refuse(
        settings.userId === null
          ? 'The ad account has no promotable user to write posts from. Add the company’s profile at ads.x.com.'
          : `${settings.userId} is no promotable user of the ad account. It has: ${full.map(({ user_id: id }) => id).join(', ') || 'none'}.`,
      );
    const { permissions } = access;
    if (!permissions.some((permission) => managing.includes(permission)))
      return refuse(
        `The user of the tokens may not create campaigns: it has ${permissions.join(', ') || 'no permission'}. Make it an ad manager at ads.x.com.`,
      );
    if (access.user_id !== user.user_id && !permissions.includes('TWEET_COMPOSER'))
      return refuse(
        'The user of the tokens may not write promoted-only posts (it lacks TWEET_COMPOSER). Let it "compose promotable posts" at ads.x.com.',
      );
    return { userId: user.user_id, requesterId: access.user_id, features: new Set(features.data) };
  });
}
