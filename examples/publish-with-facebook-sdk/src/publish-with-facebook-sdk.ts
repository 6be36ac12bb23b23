import { campaignForOpening, jobOpeningSchema, moneyFromDecimal } from '@adflux/core';
import { createMeta } from '@adflux/meta/sdk';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';

// A local stand-in. For the real platform leave out `baseUrl` and give your own ids.
const simulator = await startSimulator({ platforms: ['meta'] });
const { accessToken, accountId, pageId } = simulator.credentials.meta;

// The client that your backend already holds, one for each customer. `false`: no reports of your crashes to Meta.
const client = new FacebookAdsApi(accessToken, 'en_US', false);
const meta = createMeta({ client, accountId, pageId, currency: 'COP', baseUrl: simulator.url('meta') });
const adflux = createAdFlux({ platforms: [meta], storage: createMemoryStorage(), advertiserCountry: 'CO' });

// prettier-ignore
const opening = jobOpeningSchema.parse({
  id: 'JOB-0001', title: 'Auxiliar contable', description: 'Registro de facturas y conciliaciones bancarias.',
  company: { name: 'Andina S.A.S.' }, location: { country: 'CO', region: 'Antioquia', city: 'Medellín' },
  workMode: 'on_site', employmentType: 'full_time', applyUrl: 'https://www.example.com/empleos/JOB-0001',
  language: 'es', postedOn: '2027-01-11',
});
const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;
const startsAt = new Date().toISOString();
const campaign = campaignForOpening(opening, { platforms: [{ platform: 'meta', budget }], startsAt });
const run = await adflux.publish(campaign, { key: 'JOB-0001' }); // the same key again changes nothing
console.log(`${campaign.name}: ${run.state}`);
await simulator.close();
