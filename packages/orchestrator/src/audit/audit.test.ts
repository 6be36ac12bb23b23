import type { AuditEntry } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { aModelCampaign } from '../../test/a-campaign.js';
import { aStage } from '../../test/a-stage.js';
import type { Stage } from '../../test/a-stage.js';

const campaign = aModelCampaign();
const who = { actor: 'ana', reason: 'new opening' };

const entriesOf = async ({ storage }: Stage): Promise<readonly AuditEntry[]> =>
  [...(await storage.audit.list())].reverse();
const told = ({ actor, action, reason, details }: AuditEntry): string =>
  [actor, action, reason, details['outcome'], details['code']].filter((part) => typeof part === 'string').join(' ');

describe('the audit log', () => {
  it('has who did what, when and why, and what came of it', async () => {
    const stage = aStage();
    const run = await stage.adflux.publish(campaign, { key: 'key', ...who });
    await stage.adflux.pause('spring', who);
    await stage.adflux.unpause('spring', who);
    await stage.adflux.update(campaign, { key: 'update', ...who });
    await stage.adflux.end('spring', who);
    await stage.adflux.sync();
    expect((await entriesOf(stage)).map(told)).toEqual([
      'ana publish new opening accepted',
      'ana publish new opening succeeded',
      'ana pause new opening off',
      'ana unpause new opening on',
      'ana update new opening accepted',
      'ana update new opening succeeded',
      'ana end new opening ended',
      'first sync synced',
    ]);
    const [accepted] = await stage.storage.audit.list({ runId: run.id, limit: 1 });
    expect(accepted).toMatchObject({ campaignId: 'spring', runId: run.id, at: '2027-03-01T13:00:00.000Z' });
  });

  it('has what was refused, too', async () => {
    const stage = aStage();
    const targeting = { ...campaign.targeting, genders: ['female' as const] };
    const calls = [
      stage.adflux.publish({ ...campaign, targeting }, { key: 'key', ...who }),
      stage.adflux.resume('unknown', who),
      stage.adflux.update(campaign, { key: 'key', ...who }),
      stage.adflux.end('spring', who),
    ];
    for (const call of calls) await expect(call).rejects.toThrow();
    expect((await entriesOf(stage)).map(told).sort()).toEqual([
      'ana end new opening refused not_found',
      'ana publish new opening refused invalid_request',
      'ana resume new opening refused not_found',
      'ana update new opening refused invalid_request',
    ]);
  });

  it('names the steps a platform refused', async () => {
    const stage = aStage({ rules: [{ at: 'south create spring', fault: 'reject' }] });
    await stage.adflux.publish(campaign, { key: 'key', ...who });
    expect((await entriesOf(stage)).at(-1)?.details).toEqual({
      outcome: 'partial',
      key: 'key',
      failed: [{ stepId: 'south/campaign/spring/create', code: 'policy_rejected' }],
    });
  });
});
