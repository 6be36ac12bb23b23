const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `cpcBidMicros` is `cpc_bid_micros` in the protocol buffers. */
const toSnake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const toCamel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A request as JSON, in the names of the protocol buffers. Enums may stay names and 64-bit numbers text. */
export function toProto(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(toProto);
  if (!isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) =>
      name === 'updateMask' && typeof value === 'string'
        ? ['update_mask', { paths: value.split(',').map(toSnake) }]
        : [toSnake(name), toProto(value)],
    ),
  );
}

/** A duration, as JSON writes it: `30s`. */
const toDuration = (seconds: unknown, nanos: unknown): string =>
  `${String(Number(seconds ?? 0) + Number(nanos ?? 0) / 1e9)}s`;

/** An answer in the names of JSON. Durations are text there. */
export function fromProto(message: unknown): unknown {
  if (Array.isArray(message)) return message.map(fromProto);
  if (!isRecord(message)) return message;
  return Object.fromEntries(
    Object.entries(message).map(([name, value]) =>
      name === 'retry_delay' && isRecord(value)
        ? ['retryDelay', toDuration(value['seconds'], value['nanos'])]
        : [toCamel(name), fromProto(value)],
    ),
  );
}
