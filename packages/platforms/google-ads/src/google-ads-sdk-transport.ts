import type { Transport, WireRequest } from '@adflux/platform-kit';
import type { SdkAccess } from './google-ads-sdk-customer.js';
import { toSdkAnswer, withoutDetails } from './google-ads-sdk-error.js';
import { fromProto, toProto } from './google-ads-sdk-json.js';

/** A message of the package: protobuf.js makes these. */
interface Message {
  fromObject(object: unknown): object;
  toObject(message: object, options: object): object;
  decode(bytes: Uint8Array): object;
}
interface Vendor {
  readonly services: Readonly<Record<string, Message>>;
  readonly errors: { readonly GoogleAdsFailure: Message };
}

/** Where the adapter's requests go in gRPC, by the end of their path. */
const routes = [
  { end: '/googleAds:mutate', service: 'GoogleAdsServiceClient', method: 'mutate', answer: 'MutateGoogleAdsResponse' },
  {
    end: '/googleAds:searchStream',
    service: 'GoogleAdsServiceClient',
    method: 'searchStream',
    answer: 'SearchGoogleAdsStreamResponse',
  },
  { end: '/assets:mutate', service: 'AssetServiceClient', method: 'mutateAssets', answer: 'MutateAssetsResponse' },
  {
    end: '/geoTargetConstants:suggest',
    service: 'GeoTargetConstantServiceClient',
    method: 'suggestGeoTargetConstants',
    answer: 'SuggestGeoTargetConstantsResponse',
  },
] as const;

/** 170 MB on disk and a second to load: not before it is needed. Its types cost the compiler as much, hence the variable. */
async function loadVendor(): Promise<Vendor> {
  const name = 'google-ads-api';
  return (await import(name)) as Vendor;
}

/** One attempt: the package's own configuration repeats writes for ten minutes. */
const once = { retry: null, retryRequestOptions: { retries: 0, noResponseRetries: 0 } };

const unbuildable = (message: string): Error => Object.assign(new Error(message), { code: 'ERR_BAD_REQUEST' });

function routeOf({ url }: WireRequest): (typeof routes)[number] {
  const { pathname } = new URL(url);
  const route = routes.find(({ end }) => pathname.endsWith(end));
  if (route === undefined) throw unbuildable(`google-ads-api has no service for ${pathname}.`);
  return route;
}

interface Cancellable {
  readonly cancel?: () => void;
}

/** Sends a request; a stream is read to its end. Settles as soon as the signal fires, and cancels the call. */
async function exchange(sent: unknown, isStream: boolean, signal: AbortSignal): Promise<readonly unknown[]> {
  const receive = async (): Promise<readonly unknown[]> => {
    if (!isStream) return [((await sent) as readonly unknown[])[0]];
    const parts: unknown[] = [];
    for await (const part of sent as AsyncIterable<unknown>) parts.push(part);
    return parts;
  };
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      (sent as Cancellable).cancel?.();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
    receive()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * A transport over a customer of `google-ads-api`: JSON becomes protocol buffers and goes out over gRPC, once; what comes back,
 * errors too, is what Google's REST interface would have answered. Uses no cache and no defaults of the process.
 */
export function createGoogleAdsSdkTransport(sdk: SdkAccess, customerId: string): Transport {
  return async (request) => {
    const { signal, content } = request;
    signal.throwIfAborted();
    const route = routeOf(request);
    const { services, errors } = await loadVendor();
    signal.throwIfAborted();
    const json = (message: Message, object: object): object =>
      fromProto(message.toObject(object, { enums: String, longs: String, bytes: String })) as object;
    const isStream = route.method === 'searchStream';
    const isAccounts = route.service !== 'GeoTargetConstantServiceClient';
    try {
      const service = sdk.service(route.service);
      const body = { ...(toProto(content.body) as object), ...(isAccounts ? { customer_id: customerId } : {}) };
      // `signal` cancels the call where the installed google-gax knows it.
      const options = { ...once, otherArgs: { headers: sdk.headers() }, ...(isStream ? {} : { signal }) };
      const parts = await exchange(service[route.method]?.(body, options), isStream, signal);
      const message = services[route.answer];
      if (message === undefined) throw unbuildable(`google-ads-api has no message ${route.answer}.`);
      const bodies = parts.map((part) => json(message, message.fromObject(part)));
      return { status: 200, headers: {}, body: isStream ? bodies : bodies[0], bodyIsJson: true };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      try {
        return toSdkAnswer(error, (bytes) => json(errors.GoogleAdsFailure, errors.GoogleAdsFailure.decode(bytes)));
      } catch (lost) {
        throw withoutDetails(lost);
      }
    }
  };
}
