import { createMeta } from '@adflux/meta';
import { createTestClock } from '@adflux/core/testing';
import { startSimulator, type LoggedRequest } from '@adflux/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { exercise } from './meta-exercise.js';
import { metaShapes, shapeProblems } from './meta-shape.js';
import { fieldsOf, valuesOf } from './meta-vendor-names.js';

type Edge = keyof typeof metaShapes;

/** The edge that a body belongs to: named by the path, or by the kind of the node it changes. */
const edges: Readonly<Record<string, Edge>> = {
  campaign: 'campaigns',
  adGroup: 'adsets',
  ad: 'ads',
  asset: 'adimages',
};

let requests: readonly LoggedRequest[] = [];

beforeAll(async () => {
  await using simulator = await startSimulator({ platforms: ['meta'], clock: createTestClock() });
  const { accessToken, accountId, pageId, pixelId, instagramUserId } = simulator.credentials.meta;
  const settings = { accessToken, accountId, pageId, pixelId, instagramUserId, currency: 'COP', environment: {} };
  const meta = createMeta({ ...settings, baseUrl: simulator.url('meta'), clock: createTestClock() });
  for (const objective of meta.capabilities.objectives) await exercise(meta, objective);
  requests = simulator.requests();
});

const bodiesOf = (edge: Edge): readonly unknown[] =>
  requests
    .filter(({ method, kind }) => method === 'POST' && edges[kind ?? ''] === edge)
    .map(({ body }): unknown => JSON.parse(body ?? ''));

describe('what is sent to Meta, against the field and enum lists in facebook-nodejs-business-sdk', () => {
  it.each(['campaigns', 'adsets', 'ads', 'adimages'] as const)('%s: every field and value is known', (edge) => {
    // Each of the four objectives creates one, and most kinds are changed and switched as well.
    expect(bodiesOf(edge).length).toBeGreaterThanOrEqual(4);
    expect(bodiesOf(edge).flatMap((body) => shapeProblems(body, metaShapes[edge]))).toEqual([]);
  });

  it('reads only fields that exist, at levels that exist', () => {
    const nodes: Readonly<Record<string, string>> = {
      campaigns: 'Campaign',
      adsets: 'AdSet',
      ads: 'Ad',
      adimages: 'AdImage',
      insights: 'AdsInsights',
    };
    const looked = requests.flatMap(({ path }) => {
      const url = new URL(path, 'http://meta.test');
      const node = nodes[url.pathname.split('/').at(-1) ?? ''];
      const fields = url.searchParams.get('fields')?.split(',');
      if (node === undefined || fields === undefined) return [];
      expect(fields.filter((field) => !fieldsOf(node).includes(field))).toEqual([]);
      if (node === 'AdsInsights') expect(valuesOf(node, 'Level')).toContain(url.searchParams.get('level'));
      return [node];
    });
    expect(new Set(looked)).toEqual(new Set(Object.values(nodes)));
  });

  it('finds planted wrong fields and values at any depth', () => {
    expect(shapeProblems({ objetive: 'OUTCOME_TRAFFIC', objective: 'OUTCOME_JOBS' }, metaShapes.campaigns)).toEqual([
      'objetive: no such field',
      'objective: no such value OUTCOME_JOBS',
    ]);
    const targeting = { geo_locations: { cities: [{ key: '1', radio: 5 }] }, targeting_automation: { audience: 0 } };
    expect(shapeProblems({ targeting, promoted_object: { custom_event_type: 'APPLY' } }, metaShapes.adsets)).toEqual([
      'targeting.geo_locations.cities[0].radio: no such field',
      'targeting.targeting_automation.audience: no such field',
      'promoted_object.custom_event_type: no such value APPLY',
    ]);
    const link = { call_to_action: { type: 'APPLY', value: { url: 'https://example.com' } }, hash: 'x' };
    expect(shapeProblems({ creative: { object_story_spec: { link_data: link } } }, metaShapes.ads)).toEqual([
      'creative.object_story_spec.link_data.call_to_action.type: no such value APPLY',
      'creative.object_story_spec.link_data.call_to_action.value.url: no such field',
      'creative.object_story_spec.link_data.hash: no such field',
    ]);
  });
});
