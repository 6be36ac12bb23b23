import {
  campaignForOpening,
  candidateSchema,
  checkOpening,
  jobOpeningSchema,
  moneyFromDecimal,
  type Campaign,
  type Candidate,
  type JobOpening,
  type Storage,
} from '@adflux/core';
import type { AdFlux } from '@adflux/orchestrator';
import { describeIssues, readRecords } from './read-records.js';

/** What is ready to be published, and what is not and why. */
export interface Prepared {
  readonly openings: number;
  readonly candidates: number;
  readonly campaigns: readonly Campaign[];
  /** One line for each thing that keeps a record or campaign out. */
  readonly refused: readonly string[];
}

async function* goodOpenings(file: string, now: Date, refused: string[]): AsyncGenerator<JobOpening> {
  for await (const result of readRecords(file, jobOpeningSchema)) {
    const issues = result.ok ? checkOpening(result.record, now) : result.issues;
    if (issues.length > 0) refused.push(describeIssues(issues));
    if (result.ok && issues.length === 0) yield result.record;
  }
}

async function* goodCandidates(file: string, refused: string[]): AsyncGenerator<Candidate> {
  for await (const result of readRecords(file, candidateSchema)) {
    if (result.ok) yield result.record;
    else refused.push(describeIssues(result.issues));
  }
}

const dailyBudget = { period: 'daily', amount: moneyFromDecimal('100000', 'COP') } as const;

/** Imports the files and plans one campaign for each good opening, on every platform that can show it. Nothing is sent. */
export async function prepare(
  files: { readonly openingsFile: string; readonly candidatesFile: string },
  {
    adflux,
    storage,
    platformIds,
    now,
  }: { adflux: AdFlux; storage: Storage; platformIds: readonly string[]; now: Date },
): Promise<Prepared> {
  const refused: string[] = [];
  const { imported: openings } = await storage.openings.import(goodOpenings(files.openingsFile, now, refused));
  const { imported: candidates } = await storage.candidates.import(goodCandidates(files.candidatesFile, refused));
  const campaigns: Campaign[] = [];
  for await (const opening of storage.openings.stream()) {
    const startsAt = now.toISOString();
    const everywhere = platformIds.map((platform) => ({ platform, budget: dailyBudget }));
    const { findings } = await adflux.plan(campaignForOpening(opening, { platforms: everywhere, startsAt }));
    const errors = findings.filter((finding) => finding.severity === 'error');
    refused.push(
      ...errors.map((each) => `${opening.id}, ${each.platform ?? 'all'}, ${each.field ?? ''}: ${each.message}`),
    );
    // Where one platform cannot show an opening, the others still do.
    const platforms = everywhere.filter(
      ({ platform }) => !errors.some((each) => (each.platform ?? platform) === platform),
    );
    if (platforms.length > 0) campaigns.push(campaignForOpening(opening, { platforms, startsAt }));
  }
  await storage.campaigns.import(campaigns);
  return { openings, candidates, campaigns, refused };
}
