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
