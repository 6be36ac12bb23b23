/**
 * How long a `Retry-After` header asks to wait, in milliseconds, or undefined. Seconds (fractions too) and dates, as
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 has it (2026-11-21).
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Date): number | undefined {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return undefined;
  const milliseconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now.getTime();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.ceil(milliseconds));
}
