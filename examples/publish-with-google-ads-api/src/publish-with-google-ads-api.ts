import { campaignForOpening, jobOpeningSchema, moneyFromDecimal } from '@adflux/core';
import { createGoogleAds } from '@adflux/google-ads/sdk';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { openSimulatedCustomer } from '@adflux/test-sdk-transports/google-ads-customer';

// A local stand-in, with a door that speaks gRPC. Your backend already holds a customer of the real one:
// new GoogleAdsApi({ client_id, client_secret, developer_token }).Customer({ customer_id, refresh_token })
const simulator = await startSimulator({ platforms: ['google-ads'] });
const { customer, bridge } = await openSimulatedCustomer(simulator);

const googleAds = createGoogleAds({ customer, currency: 'COP' });
const adflux = createAdFlux({ platforms: [googleAds], storage: createMemoryStorage(), advertiserCountry: 'CO' });

// prettier-ignore
const opening = jobOpeningSchema.parse({
  id: 'JOB-0001', title: 'Auxiliar contable', description: 'Registro de facturas y conciliaciones bancarias.',
  company: { name: 'Andina S.A.S.' }, location: { country: 'CO', region: 'Antioquia', city: 'Medellín' },
  workMode: 'on_site', employmentType: 'full_time', applyUrl: 'https://www.example.com/empleos/JOB-0001',
  language: 'es', postedOn: '2027-01-11',
});
const budget = { period: 'daily', amount: moneyFromDecimal('20000', 'COP') } as const;
const startsAt = new Date().toISOString();
const campaign = campaignForOpening(opening, { platforms: [{ platform: 'google-ads', budget }], startsAt });
const run = await adflux.publish(campaign, { key: 'JOB-0001' }); // the same key again changes nothing
console.log(`${campaign.name}: ${run.state}`);
await bridge.close();
await simulator.close();
