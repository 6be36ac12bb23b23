import { anAdGroupSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { call, failureOf, publish, withWorld } from './__fixtures__/x-world.js';
import { testKey } from './__fixtures__/test-key.js';

describe('audiences of simulated X', () => {
  it('aims at an audience that X has matched', () =>
    withWorld({}, async (world) => {
      const { audiences } = world.x;
      if (audiences === undefined) throw new Error('there are audiences');
      const { id } = await audiences.create({ key: testKey('accountants', 'audience'), name: 'Contadores' }, call);
      const people = Array.from({ length: 300 }, (_, index) => audiences.hash({ email: `p${index}@example.com` }));
      const members = people.filter((member) => member !== null);
      await audiences.upload({ audienceId: id, operation: 'add', members }, call);
      expect(await audiences.read([id], call)).toMatchObject([{ state: 'processing' }]);
      await world.simulator.advance({ hours: 8 });
      expect(await audiences.read([id], call)).toMatchObject([{ state: 'ready' }]);
      const { campaign } = await publish(world);
      const spec = anAdGroupSpec({ audiences: [{ localId: 'accountants', remoteId: id }] });
      const key = testKey('spring/known', 'adGroup');
      await world.x.adGroups.create({ key, spec, parent: campaign, refs: {} }, call);
      const criteria = world.simulator.world().entities.filter(({ kind }) => kind === 'criterion');
      expect(criteria.map(({ fields }) => fields['targeting_value'])).toContain(id);
    }));

  it('creates an audience once although its answer was lost and its name is taken then', () =>
    withWorld({}, async (world) => {
      const request = { key: testKey('accountants', 'audience'), name: 'Contadores' };
      world.simulator.faults.add({ platform: 'x', fault: 'reset-after', times: 1, match: { write: true } });
      expect(await failureOf(world.x.audiences?.create(request, call) ?? Promise.resolve())).toMatchObject({
        recovery: 'reconcile',
      });
      const made = await world.x.audiences?.create(request, call);
      expect(await world.x.audiences?.find(request.key, call)).toEqual(made);
      expect(world.simulator.world().entities.filter(({ kind }) => kind === 'audience')).toHaveLength(1);
    }));

  it('sends digests alone, in lists of its own names, and removes by them', () =>
    withWorld({}, async ({ simulator, x }) => {
      const { audiences } = x;
      if (audiences === undefined) throw new Error('there are audiences');
      const { id } = await audiences.create({ key: testKey('accountants', 'audience'), name: 'Contadores' }, call);
      const member = audiences.hash({ email: 'Ana.Gomez@Example.com', phone: '+57 300 123 4567' });
      if (member === null) throw new Error('there is something to match by');
      for (const operation of ['add', 'remove'] as const)
        await audiences.upload({ audienceId: id, operation, members: [member] }, call);
      const sent = simulator.requests().filter(({ path }) => path.endsWith('/users'));
      const users = [{ email: [member.identifiers.email], phone_number: [member.identifiers.phone] }];
      expect(sent.map(({ body }) => JSON.parse(String(body)) as unknown)).toEqual([
        [{ operation_type: 'Update', params: { users } }],
        [{ operation_type: 'Delete', params: { users } }],
      ]);
      expect(JSON.stringify(simulator.requests())).not.toMatch(/ana\.gomez|3001234567/i);
    }));

  it('replaces nobody, and says how to go about it', () =>
    withWorld({}, async ({ simulator, x }) => {
      const member = x.audiences?.hash({ email: 'ana@example.com' });
      const members = member === null || member === undefined ? [] : [member];
      const upload = x.audiences?.upload({ audienceId: '1nmth', operation: 'replace', members }, call);
      await expect(upload).rejects.toMatchObject({ code: 'unsupported' });
      expect(simulator.requests()).toEqual([]);
    }));
});
