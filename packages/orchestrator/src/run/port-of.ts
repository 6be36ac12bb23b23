import type { AdPlatform, EntityKind, EntityPort, EntitySpec } from '@adflux/core';

/** The port for a kind of entity. The spec's own `kind` says which port it belongs to, so the pairing is safe. */
export function portOf(platform: AdPlatform, kind: EntityKind): EntityPort<EntitySpec> {
  const ports = {
    asset: platform.assets,
    campaign: platform.campaigns,
    adGroup: platform.adGroups,
    ad: platform.ads,
  };
  return ports[kind];
}
