/** An answer of a platform, of any status. */
export interface PlatformResponse {
  readonly status: number;
  /** By lower-case name; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON, or the text where it is not JSON. */
  readonly body: unknown;
  /** False for HTML error pages, truncated and empty bodies. */
  readonly bodyIsJson: boolean;
}

/** Reads what came over the wire: any status, any header spelling, the body as text. */
export function toPlatformResponse({
  status,
  headers,
  data,
}: {
  readonly status: number;
  readonly headers: object;
  readonly data: string;
}): PlatformResponse {
  const names = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const response = { status, headers: Object.fromEntries(names) };
  try {
    return { ...response, body: JSON.parse(data) as unknown, bodyIsJson: true };
  } catch {
    return { ...response, body: data, bodyIsJson: false };
  }
}
