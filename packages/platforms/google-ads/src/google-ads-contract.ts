import type { AdPlatform, AudiencePort, Call, TreePort, TreeRequest } from '@adflux/core';

/** A Google Ads account: the platform contract, and what only Google Ads can do. */
export interface GoogleAdsPlatform extends AdPlatform {
  readonly tree: TreePort;
  readonly audiences: AudiencePort;
  /**
   * Has Google check everything that `tree.create` would send, policies included, and create nothing. Resolves when it would
   * be accepted.
   *
   * @throws AdFluxError what `tree.create` would throw.
   */
  validate(request: TreeRequest, call: Call): Promise<void>;
}
