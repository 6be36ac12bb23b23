import type { RequestEvent } from '@adflux/core';
import { anAdGroupSpec, anAdSpec, anAssetSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { testKey } from './__fixtures__/test-key.js';
import { call, keys, specs, withWorld } from './__fixtures__/x-world.js';

describe('creating for the first time', () => {
  const searching = /\.(find|read|list)$/;

  it('searches for what an earlier attempt left, unless it is told that there was none', () =>
    withWorld({}, async (world) => {
      const campaign = await world.x.campaigns.create(
        { key: keys.campaign, spec: specs.campaign, parent: null, refs: {} },
        call,
      );
      const searchesOf = async (isFirstAttempt: boolean, localId: string): Promise<readonly string[]> => {
        const operations: string[] = [];
        const observed = { ...call, observe: ({ operation }: RequestEvent) => void operations.push(operation) };
        const common = { refs: {}, isFirstAttempt };
        const photo = await world.x.assets.create(
          { ...common, key: testKey(`${localId}/photo`, 'asset'), spec: anAssetSpec(), parent: null },
          observed,
        );
        const group = await world.x.adGroups.create(
          { ...common, key: testKey(localId, 'adGroup'), spec: anAdGroupSpec({ localId }), parent: campaign },
          observed,
        );
        const creative = { ...anAdSpec().creative, primaryText: `Turnos de ${localId}` };
        const spec = anAdSpec({ localId: `${localId}/ad`, creative });
        const refs = { 'spring/assets/photo': photo };
        await world.x.ads.create({ ...common, key: testKey(spec.localId, 'ad'), spec, parent: group, refs }, observed);
        return operations.filter((operation) => searching.test(operation));
      };
      // Account and places are read once; what is known then is not asked again.
      await searchesOf(true, 'spring/warm');
      expect(await searchesOf(true, 'spring/first')).toEqual([]);
      expect((await searchesOf(false, 'spring/again')).length).toBeGreaterThanOrEqual(5);
    }));
});
