import { isAllowed } from '@adflux/compliance';
import type { CampaignAction } from '@adflux/compliance';
import { AdFluxError } from '@adflux/core';
import type { Intent } from '../adflux-options.js';
import type { Context } from '../context.js';

/**
 * Asks at the door whether whoever acts may do so. Without `roleOf` everybody may.
 *
 * @throws AdFluxError `permission_denied` when nobody is named, or her role does not cover the action.
 */
export async function assertAllowed(context: Context, action: CampaignAction, { actor }: Intent): Promise<void> {
  const { roleOf } = context;
  if (roleOf === undefined) return;
  const roles = actor === undefined ? [] : await roleOf(actor);
  if (roles.some((role) => isAllowed(role, action))) return;
  const who = actor === undefined ? 'No actor was named' : `"${actor}" has ${roles.join(', ') || 'no role'}`;
  throw new AdFluxError(`${who}, and that does not allow to ${action}. Ask somebody who may, or for another role.`, {
    code: 'permission_denied',
  });
}
