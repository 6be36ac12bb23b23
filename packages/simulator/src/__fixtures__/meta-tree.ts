import type { Simulator } from '../simulator.js';
import { openMetaClient, type MetaClient } from './meta-client.js';
import { adSetSpec, campaignSpec, creativeSpec } from './meta-specs.js';

/** A campaign with one ad set and one ad. */
export interface MetaTree {
  readonly campaign: string;
  readonly adSet: string;
  readonly ad: string;
}

/** What of a tree should differ from the ordinary one. */
export interface MetaTreeWishes {
  readonly name?: string;
  readonly message?: string;
  readonly adSet?: Readonly<Record<string, unknown>>;
}

/** Creates a tree, switched off. */
export const createMetaTree = async (simulator: Simulator, wishes: MetaTreeWishes = {}): Promise<MetaTree> => {
  const client = openMetaClient(simulator);
  const { name = 'Vacante' } = wishes;
  const campaign = await client.create('campaigns', { ...campaignSpec, name });
  const adSet = await client.create('adsets', { ...adSetSpec, ...wishes.adSet, name, campaign_id: campaign });
  const creative = creativeSpec(simulator.credentials.meta.pageId, wishes.message);
  const ad = await client.create('ads', { name, adset_id: adSet, status: 'PAUSED', creative });
  return { campaign, adSet, ad };
};

/** Switches a tree on, from the bottom up. */
export const launchMetaTree = async (client: MetaClient, { ad, adSet, campaign }: MetaTree): Promise<void> => {
  for (const id of [ad, adSet, campaign]) await client.call('POST', `/${id}`, { status: 'ACTIVE' });
};
