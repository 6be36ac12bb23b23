import type { AudiencePort } from './audience-port.js';
import type { Capabilities } from './capabilities.js';
import type { EntityPort } from './entity-port.js';
import type { Finding } from './finding.js';
import type { InsightsPort } from './insights-port.js';
import type { PlatformId } from './platform-id.js';
import type { AdGroupSpec, AdSpec, AssetSpec, CampaignSpec, SpecTree } from './specs.js';
import type { TreePort } from './tree-port.js';

/**
 * One ad account on one ad platform. Adapters implement it, the orchestrator calls it. A missing optional port means
 * "not supported"; `capabilities` says how much of a present port is.
 */
export interface AdPlatform {
  readonly specVersion: 'v1';
  readonly id: PlatformId;
  /** The platform's id of the ad account. */
  readonly accountId: string;
  /** The account's currency, ISO 4217. Budgets in another currency are refused. */
  readonly currency: string;
  readonly capabilities: Capabilities;
  /**
   * What this platform has to say about a tree beyond `capabilities`: its options, copy rules, radius bounds. Pure: sends
   * nothing and never throws.
   */
  check(tree: SpecTree): readonly Finding[];
  readonly campaigns: EntityPort<CampaignSpec>;
  readonly adGroups: EntityPort<AdGroupSpec>;
  readonly ads: EntityPort<AdSpec>;
  readonly assets: EntityPort<AssetSpec>;
  /** Creates campaign, ad groups and ads in one write, where the platform can. Preferred over the single ports. */
  readonly tree?: TreePort;
  readonly insights?: InsightsPort;
  /** Audiences of known people, to aim campaigns at. */
  readonly audiences?: AudiencePort;
}
