import { compileTargeting, toFindings } from '@adflux/compliance';
import type { AudienceFacts, CompileInput, CompileResult, Decision } from '@adflux/compliance';
import { canonicalJson } from '@adflux/core';
import type { Campaign, ComplianceDecision, Finding, JobOpening, Targeting } from '@adflux/core';
import type { Context } from '../context.js';
import type { Target } from '../plan/to-spec-tree.js';
import type { WantedAudience } from './audiences-for.js';
import type { CompiledCampaign } from './compiled-campaign.js';
import { countriesOf } from './countries-of.js';
import { widenPlaces } from './widen-places.js';
import type { WidenedTargeting } from './widen-places.js';

/** What one platform may get of a campaign, and why it is so. */
export interface CompiledTarget {
  readonly campaign: CompiledCampaign;
  readonly target: Target;
  readonly decisions: readonly ComplianceDecision[];
  readonly findings: readonly Finding[];
}

/** What is compiled besides a targeting. */
export interface CompileSubject {
  readonly openings: readonly JobOpening[];
  readonly audiences: readonly WantedAudience[];
}

/** One targeting, compiled for every opening of its campaign. */
interface CompiledTargeting {
  readonly first: CompileResult;
  /** Names of declarations that differ between the openings. */
  readonly ambiguous: readonly string[];
  readonly widened: WidenedTargeting['widened'];
  /** Each once. */
  readonly decided: readonly Decision[];
}

/** Members of a job board's own audiences were admitted by their consent to this; another purpose is another matter. */
const jobAdvertising = 'job_advertising';

const factsOf = (audiences: readonly WantedAudience[]): Readonly<Record<string, AudienceFacts>> =>
  Object.fromEntries(
    audiences.flatMap(({ localId, audience }) =>
      audience === null
        ? []
        : [[localId, { hasConsent: audience.purpose === jobAdvertising, kind: 'customer_list' }] as const],
    ),
  );

/** Each decision once: several openings and ad groups come to the same ones. */
function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [canonicalJson(item), item])).values()];
}

/** A campaign is told one thing, whichever of its openings is looked at. */
const ambiguousDeclarations = ([first, ...others]: readonly CompileResult[]): readonly string[] =>
  Object.entries(first?.declarations ?? {}).flatMap(([name, value]) =>
    others.some(({ declarations }) => canonicalJson(declarations[name]) !== canonicalJson(value)) ? [name] : [],
  );

/** Compiles every targeting of a campaign, and the options, for one platform. Nothing is sent. */
export function compileTarget(
  context: Context,
  campaign: Campaign,
  target: Target,
  { openings, audiences }: CompileSubject,
): CompiledTarget {
  const { platform, entry } = target;
  const { additionalPacks, exceptions, confirmed, allowedOptions } = context.compliance;
  const input: Omit<CompileInput, 'targeting'> = {
    platform: platform.id,
    audienceCountries: countriesOf(campaign),
    advertiserCountry: context.advertiserCountry,
    date: context.clock.now().toISOString().slice(0, 10),
    extras: entry.options,
    audiences: factsOf(audiences),
    ...(additionalPacks === undefined ? {} : { additionalPacks: [...additionalPacks] }),
    ...(exceptions === undefined ? {} : { exceptions: [...exceptions] }),
    ...(confirmed === undefined ? {} : { confirmed: { ...confirmed } }),
    ...(allowedOptions === undefined ? {} : { allowedOptions }),
  };
  const decisions: ComplianceDecision[] = [];
  const findings: Finding[] = [];
  // Ad groups of openings in one town aim at the same: each targeting is compiled once, for all openings.
  const compiledBefore = new Map<string, CompiledTargeting>();
  const compileOnce = (asked: Targeting): CompiledTargeting => {
    const text = canonicalJson(asked);
    const known = compiledBefore.get(text);
    if (known !== undefined) return known;
    const { targeting, widened } = widenPlaces(asked, platform.capabilities);
    const subjects = openings.length === 0 ? [{}] : openings.map((opening) => ({ opening }));
    const results = subjects.map((subject) => compileTargeting({ ...input, ...subject, targeting }));
    const [first] = results;
    if (first === undefined) throw new Error('a targeting is compiled at least once');
    const ambiguous = ambiguousDeclarations(results);
    const one = { first, ambiguous, widened, decided: unique(results.flatMap((result) => result.decisions)) };
    compiledBefore.set(text, one);
    return one;
  };
  const compile = (asked: Targeting, localId: string): CompileResult => {
    const { first, ambiguous, widened, decided } = compileOnce(asked);
    findings.push(
      ...widened.map(({ from, to }) => ({
        severity: 'warning' as const,
        code: 'targeting.widened',
        message: `This platform cannot aim at ${from.city ?? ''}; the ads are shown in ${to.region ?? to.country}.`,
        platform: platform.id,
        localId,
        field: 'targeting.places',
      })),
    );
    findings.push(
      ...ambiguous.map((name) => ({
        severity: 'error' as const,
        code: 'declaration.ambiguous',
        message: `The openings of this campaign lead to different values of ${name}. Give it in the options of the platform, or advertise the openings in campaigns of their own.`,
        platform: platform.id,
        localId,
        field: `declarations.${name}`,
      })),
    );
    decisions.push(
      ...decided.map(({ value: _value, ...decision }) => ({ ...decision, platform: platform.id, localId })),
    );
    findings.push(...toFindings(decided, { platform: platform.id, localId }));
    return first;
  };

  const ofCampaign = compile(campaign.targeting, campaign.id);
  const adGroups = campaign.adGroups.map((group) =>
    group.targeting === undefined
      ? group
      : { ...group, targeting: compile(group.targeting, `${campaign.id}/${group.id}`).targeting },
  );
  const { targeting, declarations } = ofCampaign;
  const compiled = { ...campaign, targeting, adGroups, declarations } as CompiledCampaign;
  return {
    campaign: compiled,
    target: { platform, entry: { ...entry, options: ofCampaign.extras } },
    decisions,
    findings: unique(findings),
  };
}
