import type { JobOpening } from '@adflux/core';
import type { OpeningGroup } from '@adflux/feeds';
import { campaignForGroup } from './campaign-for-group.js';
import { driftOfLinks } from './drift-of-links.js';
import type { FeedPlanItem, PublishItem } from './feed-plan.js';
import type { GroupState } from './feed-state.js';
import { hashOf } from './hashes.js';
import { intentOf } from './intent-of.js';
import type { ReconcilerContext } from './reconciler-context.js';
import type { ReconcileOptions } from './reconciler-options.js';
import { worldOf } from './world-of.js';

const campaignIdOf = (groupId: string, generation: number): string =>
  generation === 1 ? groupId : `${groupId}:${String(generation)}`;

/**
 * What has to happen for one group of openings, or null when it stays as it is. Asks `adflux.plan`, which sends nothing.
 *
 * @param state What was published for it before.
 * @param options Who asks.
 */
export async function planGroup(
  context: ReconcilerContext,
  group: OpeningGroup,
  openings: readonly JobOpening[],
  state: GroupState | undefined,
  options: ReconcileOptions,
): Promise<FeedPlanItem | null> {
  const { adflux, storage, rules, clock } = context;
  const [first] = openings;
  if (first === undefined) throw new Error('a group has an opening at least');
  const standing = state !== undefined && state.status !== 'ended' ? state : null;
  const generation = standing?.generation ?? (state === undefined ? 1 : state.generation + 1);
  const campaignId = campaignIdOf(group.id, generation);
  const clientId = context.clientOf(first);
  const adopted = standing?.adopted ?? {};
  const startsAt = standing?.startsAt ?? clock.now().toISOString();
  const campaign = campaignForGroup(group, openings, { id: campaignId, clientId, startsAt, rules, adopted });
  const world = await worldOf(storage, campaignId);
  const about = { groupId: group.id, campaignId, name: campaign.name, clientId, worldHash: world.hash };
  const drift = driftOfLinks(world.links);
  const isSame = standing !== null && standing.campaignHash === hashOf(campaign);
  const isOn = standing?.status === 'on' || adopted.off === true;
  if (isSame && isOn) {
    if (drift.length === 0) return null;
    if (rules.onDrift === undefined || rules.onDrift === 'show') return { ...about, action: 'drift', drift };
    if (rules.onDrift === 'adopt') return { ...about, action: 'adopt', drift };
  }
  const { findings: all, changes, decisions, hash } = await adflux.plan(campaign, intentOf(options));
  // Says that publishing leaves what stands as it is; but what stands is updated here, and `changes` says how.
  const findings = standing === null ? all : all.filter(({ code }) => code !== 'campaign.differs');
  if (findings.some(({ severity }) => severity === 'error')) return { ...about, action: 'refused', findings };
  const action: PublishItem['action'] = standing === null ? 'create' : isSame && isOn ? 'restore' : 'update';
  const resumes = standing?.status === 'paused' && adopted.off !== true;
  return { ...about, action, resumes, campaign, planHash: hash, changes, findings, decisions };
}
