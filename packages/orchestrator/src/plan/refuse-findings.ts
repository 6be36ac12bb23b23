import { AdFluxError } from '@adflux/core';
import type { Finding } from '@adflux/core';

const describe = (finding: Finding): string => {
  const where = [finding.platform, finding.localId, finding.field].filter((part) => part !== undefined).join(' ');
  return `- ${finding.code}${where === '' ? '' : ` (${where})`}: ${finding.message}`;
};

/**
 * Stops at errors, all of them in one.
 *
 * @throws AdFluxError `invalid_request`; its `cause` is `{ findings }`.
 */
export function refuseFindings(campaignId: string, findings: readonly Finding[]): void {
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length === 0) return;
  throw new AdFluxError(
    `Campaign ${campaignId} cannot be published; nothing was sent. Correct this and try again:\n${errors.map(describe).join('\n')}`,
    { code: 'invalid_request', cause: { findings } },
  );
}
