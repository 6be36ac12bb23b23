import { protos } from 'google-ads-node';

const { GoogleAdsFailure } = protos.google.ads.googleads.v25.errors;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** JSON of the REST interface as a message with the names of the protocol buffers. */
export function toMessage(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(toMessage);
  if (!isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, value]) => {
      if (name.startsWith('@')) return [];
      if (name === 'retryDelay') return [[snake(name), { seconds: Number.parseInt(String(value), 10) }]];
      if (name === 'fieldMask') return [[snake(name), { paths: String(value).split(',') }]];
      return [[snake(name), toMessage(value)]];
    }),
  );
}

/** A message as JSON of the REST interface. */
export function toJson(message: unknown): unknown {
  if (Array.isArray(message)) return message.map(toJson);
  if (message instanceof Uint8Array) return Buffer.from(message).toString('base64');
  if (!isRecord(message)) return message;
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) =>
      name === 'update_mask' && isRecord(value)
        ? ['updateMask', (value['paths'] as readonly string[]).join(',')]
        : [camel(name), toJson(value)],
    ),
  );
}

/** The bytes of a `GoogleAdsFailure`, as they travel in the trailer of a call. */
export const failureBytes = (detail: unknown): Buffer =>
  Buffer.from(GoogleAdsFailure.encode(GoogleAdsFailure.fromObject(Object(toMessage(detail)) as object)).finish());
