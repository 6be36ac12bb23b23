import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that was recorded. */
export interface RecordedRequest {
  readonly path: string;
  readonly body: unknown;
}

/** A server that takes everything and remembers it. */
export interface Recorder extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
}

const customer = 'customers/1234567890';

const rows: Readonly<Record<string, readonly object[]>> = {
  customer: [{ customer: { currencyCode: 'COP', timeZone: 'America/Bogota' } }],
  campaign: [
    { campaign: { id: '101', name: 'N', status: 'PAUSED', campaignBudget: `${customer}/campaignBudgets/100` } },
  ],
  ad_group: [{ adGroup: { id: '104', name: 'N', status: 'ENABLED' } }],
  ad_group_ad: [{ adGroup: { id: '104' }, adGroupAd: { ad: { id: '107' }, status: 'ENABLED' } }],
  campaign_criterion: [
    {
      campaignCriterion: {
        resourceName: `${customer}/campaignCriteria/101~1003`,
        language: { languageConstant: 'languageConstants/1003' },
      },
    },
  ],
  ad_group_criterion: [
    {
      adGroupCriterion: {
        resourceName: `${customer}/adGroupCriteria/104~1`,
        keyword: { text: 'empleo', matchType: 'BROAD' },
      },
    },
  ],
};

const place = {
  resourceName: 'geoTargetConstants/1003651',
  countryCode: 'CO',
  targetType: 'City',
  canonicalName: 'Medellin,Antioquia,Colombia',
};

function answer(path: string, body: unknown): unknown {
  if (path.endsWith('/token')) return { access_token: 'recorded', expires_in: 3_599 };
  if (path.endsWith(':suggest')) return { geoTargetConstantSuggestions: [{ geoTargetConstant: place }] };
  if (path.endsWith(':searchStream')) {
    const { query } = body as { readonly query: string };
    const results = query.includes('metrics.') ? [] : (rows[/FROM (\w+)/.exec(query)?.[1] ?? ''] ?? []);
    return [{ results }];
  }
  if (path.endsWith('assets:mutate')) return { results: [{ resourceName: `${customer}/assets/9` }] };
  const { mutateOperations } = body as { readonly mutateOperations: readonly unknown[] };
  return {
    mutateOperationResponses: mutateOperations.map((_operation, index) => ({
      result: { resourceName: `${customer}/things/${String(100 + index)}` },
    })),
  };
}

/** Starts a recorder on a free port of this machine. */
export async function startRecorder(): Promise<Recorder> {
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '';
      const text = Buffer.concat(parts).toString();
      const body: unknown = path.endsWith('/token') ? text : JSON.parse(text);
      requests.push({ path, body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(path, body)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
