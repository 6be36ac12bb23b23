import { AdFluxError, stringifyRecord } from '@adflux/core';
import type { AudienceState, Candidate, ConsentEvent, MembershipState, SegmentAssignment } from '@adflux/core';
import { consentStateOf, type ConsentState } from '../consent/consent-state.js';
import type { Context } from '../context.js';
import type { Asked } from '../privacy-options.js';
import { linksOf } from '../upload/held-link.js';
import { heldDataOf, isNothing } from './held-data.js';
import { receiptsOf, type ErasureReceipt } from './receipt.js';

/** An audience that somebody is in, and where it is. */
export interface AccessedAudience {
  readonly audienceId: string;
  readonly name: string;
  /** What it is used for. */
  readonly purpose: string;
  readonly state: MembershipState;
  readonly platforms: readonly {
    readonly platform: string;
    readonly accountId: string;
    readonly remoteId: string | null;
    readonly state: AudienceState;
  }[];
}

/** Everything that is held about one person. Personal data: give it to her and to nobody else. */
export interface AccessReport {
  readonly candidateId: string;
  /** When it was looked up. */
  readonly at: string;
  readonly record: Candidate | null;
  readonly consents: readonly ConsentEvent[];
  /** Where she stands now with each purpose that the ledger knows of. */
  readonly standings: readonly { readonly purpose: string; readonly state: ConsentState }[];
  readonly segments: readonly SegmentAssignment[];
  readonly audiences: readonly AccessedAudience[];
  readonly erasures: readonly ErasureReceipt[];
}

async function audiencesOf(
  context: Context,
  memberships: readonly { readonly audienceId: string; readonly state: MembershipState }[],
): Promise<readonly AccessedAudience[]> {
  const audiences: AccessedAudience[] = [];
  for (const { audienceId, state } of memberships) {
    const audience = await context.storage.audiences.get(audienceId);
    const links = await linksOf(context, audienceId);
    const platforms = links.map((link) => ({
      ...{ platform: link.platform, accountId: link.accountId, remoteId: link.remoteId, state: link.state },
    }));
    const { name = '', purpose = '' } = audience ?? {};
    audiences.push({ audienceId, name, purpose, state, platforms });
  }
  return audiences;
}

async function gather(context: Context, candidateId: string): Promise<AccessReport> {
  const held = await heldDataOf(context, candidateId);
  const erasures = await receiptsOf(context, candidateId);
  if (isNothing(held) && erasures.length === 0)
    throw new AdFluxError('There is nothing about this candidate. Look whether the id is right.', {
      code: 'not_found',
    });
  const { record, consents, segments, memberships } = held;
  const at = context.now();
  const purposes = [...new Set(consents.map(({ purpose }) => purpose))];
  const standings = purposes.map((purpose) => ({ purpose, state: consentStateOf(consents, purpose, at).state }));
  const audiences = await audiencesOf(context, memberships);
  return { candidateId, at, record, consents, standings, segments, audiences, erasures };
}

const subjectOf = ({ pseudonyms }: Context, candidateId: string): { readonly pseudonym?: string } =>
  pseudonyms === null ? {} : { pseudonym: pseudonyms.of(candidateId) };

/** @throws AdFluxError `not_found` when there is nothing about her. */
export async function access(context: Context, candidateId: string, asked: Asked = {}): Promise<AccessReport> {
  const report = await gather(context, candidateId);
  await context.audit('privacy.access', asked, subjectOf(context, candidateId));
  return report;
}

/** The same as JSON, for her to take elsewhere. Throws as `access`. */
export async function exportData(context: Context, candidateId: string, asked: Asked = {}): Promise<string> {
  const report = await gather(context, candidateId);
  await context.audit('privacy.export', asked, subjectOf(context, candidateId));
  return stringifyRecord({ format: 'adflux-personal-data', version: 1, ...report }, 2);
}
