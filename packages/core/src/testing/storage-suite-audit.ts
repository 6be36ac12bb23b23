import { anAuditEntry, codeOf, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

export function auditSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('the audit log', () => {
    it(
      'lists newest first by instant, the later arrival first where instants are equal, filtered and limited',
      withStorage(async ({ audit }) => {
        const entries = [
          anAuditEntry('one', { campaignId: 'c', details: { n: [1, { two: null }] }, reason: 'mañana 🌱' }),
          anAuditEntry('late', { at: '2027-03-01T09:00:00-05:00', campaignId: 'c', runId: 'r' }),
          anAuditEntry('two', { runId: 'r' }),
          anAuditEntry('early', { at: '2027-03-01T12:59:59.999Z', campaignId: 'd' }),
        ] as const;
        for (const entry of entries) await audit.append(entry);
        const [one, late, two, early] = entries;
        expect(await audit.list()).toEqual([late, two, one, early]);
        expect(await audit.list({ limit: 2 })).toEqual([late, two]);
        expect(await audit.list({ campaignId: 'c' })).toEqual([late, one]);
        expect(await audit.list({ runId: 'r' })).toEqual([late, two]);
        expect(await audit.list({ runId: 'r', campaignId: 'c' })).toEqual([late]);
      }),
    );

    it(
      'lists a hundred entries unless told otherwise',
      withStorage(async ({ audit }) => {
        for (let index = 0; index < 105; index++) await audit.append(anAuditEntry(`entry-${String(index)}`));
        const listed = await audit.list();
        expect(listed.length).toBe(100);
        expect(listed[0]?.id).toBe('entry-104');
        expect((await audit.list({ limit: 200 })).length).toBe(105);
      }),
    );

    it(
      'never overwrites an entry, also not through a caller’s copy',
      withStorage(async ({ audit }) => {
        const given = anAuditEntry('one', { details: { list: ['a'] } });
        await audit.append(given);
        expect(await codeOf(audit.append(anAuditEntry('one', { action: 'pause' })))).toBe('conflict');
        tamper(given);
        tamper(await audit.list());
        expect(await audit.list()).toEqual([anAuditEntry('one', { details: { list: ['a'] } })]);
      }),
    );
  });
}
