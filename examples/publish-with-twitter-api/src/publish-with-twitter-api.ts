import { Agent } from 'node:http';
import { campaignForOpening, jobOpeningSchema, moneyFromDecimal } from '@adflux/core';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createX } from '@adflux/x/sdk';
import { TwitterApi } from 'twitter-api-v2';

// A local stand-in. For the real platform leave out the two URLs and the agent, and give your own ids.
const simulator = await startSimulator({ platforms: ['x'] });
const { accountId, appKey, appSecret, accessToken, accessSecret } = simulator.credentials.x;
const url = simulator.url('x');

// The client that your backend already holds, logged in as a user of the ad account.
const client = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, { httpAgent: new Agent() });
const x = createX({ client, accountId, currency: 'COP', baseUrl: url, mediaBaseUrl: url });
const adflux = createAdFlux({ platforms: [x], storage: createMemoryStorage(), advertiserCountry: 'CO' });

// prettier-ignore
const opening = jobOpeningSchema.parse({
  id: 'JOB-0001', title: 'Auxiliar contable', description: 'Registro de facturas y conciliaciones bancarias.',
  company: { name: 'Andina S.A.S.' }, location: { country: 'CO', region: 'Antioquia', city: 'Medellín' },
  workMode: 'on_site', employmentType: 'full_time', applyUrl: 'https://www.example.com/empleos/JOB-0001',
  language: 'es', postedOn: '2027-01-11',
});
const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const schedule = { startsAt: inDays(0), endsAt: inDays(30) }; // X wants an end
const campaign = campaignForOpening(opening, { platforms: [{ platform: 'x', budget }], ...schedule });
const run = await adflux.publish(campaign, { key: 'JOB-0001' }); // the same key again changes nothing
console.log(`${campaign.name}: ${run.state}`);
await simulator.close();
