import { GoogleAdsApi } from 'google-ads-api';
import { describe, expect, it } from 'vitest';
import { createGoogleAds } from './google-ads-sdk-platform.js';

const client = new GoogleAdsApi({ client_id: 'id', client_secret: 'secret', developer_token: 'developer' });

describe('Google Ads over a customer of google-ads-api', () => {
  it("has the customer's account, and can do what it can do over REST", () => {
    const customer = client.Customer({ customer_id: '123-456-7890', refresh_token: 'refresh' });
    const googleAds = createGoogleAds({ customer, currency: 'COP' });
    expect([googleAds.id, googleAds.accountId, googleAds.currency]).toEqual(['google-ads', '1234567890', 'COP']);
    expect(googleAds.capabilities.audiences?.operations).toContain('replace');
  });

  it('says at once that an account is none', () => {
    const customer = client.Customer({ customer_id: 'acme', refresh_token: 'refresh' });
    expect(() => createGoogleAds({ customer, currency: 'COP' })).toThrow(/customerId must be digits/);
  });
});
