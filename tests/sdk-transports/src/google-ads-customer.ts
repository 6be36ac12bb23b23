import type { Simulator } from '@adflux/simulator';
import * as grpc from '@grpc/grpc-js';
import { Customer } from 'google-ads-api';
import { openGrpcBridge, type GrpcBridge } from './google-ads-grpc-bridge.js';

/** Asks the simulated token endpoint, as the SDK asks Google's. */
async function logIn(simulator: Simulator): Promise<string> {
  const { clientId, clientSecret, refreshToken } = simulator.credentials['google-ads'];
  const answer = await fetch(`${simulator.url('google-ads')}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    }),
  });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}

/**
 * A customer of the SDK whose host is the bridge. What the SDK ties to Google's hosts is replaced here and nothing else: TLS,
 * and where tokens come from. The token then has to travel with the call's other metadata.
 */
export async function openSimulatedCustomer(
  simulator: Simulator,
): Promise<{ readonly customer: Customer; readonly bridge: GrpcBridge }> {
  const bridge = await openGrpcBridge(simulator.url('google-ads'));
  const { clientId, clientSecret, refreshToken, customerId, developerToken } = simulator.credentials['google-ads'];
  const token = await logIn(simulator);
  const client = {
    client_id: clientId,
    client_secret: clientSecret,
    developer_token: developerToken,
    grpc_channel_options: { servicePath: '127.0.0.1', port: bridge.port },
  };
  const customer = new Customer(client, { customer_id: customerId, refresh_token: refreshToken });
  const headers = { 'developer-token': developerToken, authorization: `Bearer ${token}` };
  Object.defineProperties(customer, {
    getCredentials: { value: () => grpc.credentials.createInsecure() },
    callHeaders: { value: headers },
    getAccessToken: { value: async () => token },
  });
  return { customer, bridge };
}
