import { describe, expect, it } from 'vitest';
import { percentEncode, signRequest } from './x-signature.js';

describe('signatures', () => {
  it('are those of the example in the documentation of X', () => {
    // https://docs.x.com/resources/fundamentals/authentication, "Creating a signature".
    const signature = signRequest(
      {
        method: 'post',
        url: 'https://api.twitter.com/1.1/statuses/update.json',
        parameters: [
          ['status', 'Hello Ladies + Gentlemen, a signed OAuth request!'],
          ['include_entities', 'true'],
          ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
          ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
          ['oauth_signature_method', 'HMAC-SHA1'],
          ['oauth_timestamp', '1318622958'],
          ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
          ['oauth_version', '1.0'],
        ],
      },
      'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
      'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
    );
    expect(signature).toBe('hCtSmYh+iHYCEqBWrE7C7hYmtUk=');
  });

  it('encode what encodeURIComponent leaves alone', () => {
    expect(percentEncode("¡Ya! (sí)*' a+b")).toBe('%C2%A1Ya%21%20%28s%C3%AD%29%2A%27%20a%2Bb');
  });
});
