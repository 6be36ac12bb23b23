import { createRequire } from 'node:module';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import * as grpc from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { failureBytes, toJson, toMessage } from './google-ads-failure-bytes.js';

/*
 * The simulator speaks REST. This ends gRPC on 127.0.0.1 and asks the simulator in REST, so that what it refuses, throttles or
 * loses reaches the SDK as Google's own servers would say it. A lost answer closes the connection itself.
 */
const version = 'google.ads.googleads.v25';
const failureKey = `${version}.errors.googleadsfailure-bin`;
const published = createRequire(import.meta.url)('google-ads-node/build/protos/protos.json') as Parameters<
  typeof fromJSON
>[0];

/** Reading it takes a second, so it is read once. */
let definition: ReturnType<typeof fromJSON> | undefined;

/** Where each method goes, with the way that the account's id takes. */
const paths: Readonly<Record<string, (customerId: string) => string>> = {
  '/GoogleAdsService/Mutate': (id) => `/v25/customers/${id}/googleAds:mutate`,
  '/GoogleAdsService/SearchStream': (id) => `/v25/customers/${id}/googleAds:searchStream`,
  '/AssetService/MutateAssets': (id) => `/v25/customers/${id}/assets:mutate`,
  '/GeoTargetConstantService/SuggestGeoTargetConstants': () => '/v25/geoTargetConstants:suggest',
};

type Request = Readonly<Record<string, unknown>>;

/** The bridge, and what came over it. */
export interface GrpcBridge {
  readonly port: number;
  /** Metadata of every call, in order. */
  readonly calls: readonly { readonly path: string; readonly metadata: Readonly<Record<string, unknown>> }[];
  /** Keeps every further call waiting for ever. */
  stall(): void;
  close(): Promise<void>;
}

interface RestError {
  readonly error: { readonly message?: string; readonly status?: string; readonly details?: readonly unknown[] };
}

/** What the simulator refused, as the status of a gRPC call. */
function toStatus(http: number, body: RestError | null, requestId: string): grpc.ServiceError {
  const metadata = new grpc.Metadata();
  // A gateway's page: gRPC's own rules make this of it, and Google has not seen the request.
  if (body === null)
    return Object.assign(new Error(`HTTP ${String(http)}`), {
      code: grpc.status.UNAVAILABLE,
      details: `HTTP ${String(http)}`,
      metadata,
    });
  metadata.set('request-id', requestId);
  const [detail] = body.error.details ?? [];
  if (detail !== undefined) metadata.set(failureKey, failureBytes(detail));
  const name = body.error.status ?? 'UNKNOWN';
  const code = name in grpc.status ? grpc.status[name as keyof typeof grpc.status] : grpc.status.UNKNOWN;
  return Object.assign(new Error(name), { code, details: body.error.message ?? '', metadata });
}

/** Opens a bridge to a simulated Google Ads at `baseUrl`. */
export async function openGrpcBridge(baseUrl: string): Promise<GrpcBridge> {
  const calls: { path: string; metadata: Readonly<Record<string, unknown>> }[] = [];
  const sockets = new Set<Socket>();
  let isStalled = false;

  /** Null: the simulator broke the connection, and so does the bridge. */
  const ask = async (path: string, request: Request, metadata: grpc.Metadata): Promise<unknown[] | null> => {
    calls.push({ path, metadata: metadata.getMap() });
    if (isStalled) await new Promise(() => undefined);
    const { customer_id: customerId, ...message } = request;
    const forwarded = ['authorization', 'login-customer-id', 'developer-token'].flatMap((name) =>
      metadata.get(name).map((value) => [name, String(value)] as [string, string]),
    );
    const answer = await fetch(`${baseUrl}${paths[path]?.(String(customerId)) ?? ''}`, {
      method: 'POST',
      headers: { ...Object.fromEntries(forwarded), 'content-type': 'application/json' },
      body: JSON.stringify(toJson(message)),
    }).catch(() => null);
    if (answer === null) {
      for (const socket of sockets) socket.destroy();
      return null;
    }
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const parsed = isJson ? (JSON.parse(text) as unknown) : null;
    const body: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
    if (answer.status >= 400 || !isJson)
      throw toStatus(answer.status, (body[0] as RestError | null) ?? null, answer.headers.get('request-id') ?? '');
    return body.map(toMessage);
  };

  definition ??= fromJSON(published, { keepCase: true, longs: String, enums: String });
  const server = new grpc.Server({ 'grpc.max_receive_message_length': -1 });
  for (const path of Object.keys(paths)) {
    const [, name = '', method = ''] = path.split('/');
    const all = definition[`${version}.services.${name}`] as grpc.ServiceDefinition;
    const one = { [method]: all[method] } as grpc.ServiceDefinition;
    const isStream = one[method]?.responseStream === true;
    const unary: grpc.handleUnaryCall<Request, unknown> = (call, reply) => {
      ask(path, call.request, call.metadata).then(
        (body) => body && reply(null, body[0]),
        (error: unknown) => reply(error as grpc.ServiceError),
      );
    };
    const stream: grpc.handleServerStreamingCall<Request, unknown> = (call) => {
      ask(path, call.request, call.metadata).then(
        (body) => {
          for (const part of body ?? []) call.write(part);
          if (body) call.end();
        },
        (error: unknown) => call.destroy(error as Error),
      );
    };
    server.addService(one, { [method]: isStream ? stream : unary });
  }
  const inner = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port),
    );
  });
  // In front of the server, because grpc-js does not let a handler break its connection.
  const door = createServer((socket) => {
    const behind = connect(inner, '127.0.0.1');
    for (const each of [socket, behind]) {
      sockets.add(each);
      each.on('error', () => undefined);
      each.on('close', () => {
        sockets.delete(each);
        socket.destroy();
        behind.destroy();
      });
    }
    socket.pipe(behind).pipe(socket);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    port: (door.address() as AddressInfo).port,
    calls,
    stall: () => {
      isStalled = true;
    },
    close: async () => {
      server.forceShutdown();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}
