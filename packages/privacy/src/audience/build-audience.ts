import { AdFluxError, audienceSchema, parseRecord } from '@adflux/core';
import type { Audience, Segment } from '@adflux/core';
import type { Context } from '../context.js';
import type { Working } from '../privacy-options.js';
import { withAudienceLease } from './audience-lease.js';
import type { LeftOut } from './left-out.js';
import { reviewMembers, type Review } from './review-members.js';

/** What an audience is built of. */
export interface BuildAudienceOptions extends Working {
  /** What it is called here and on the platforms. An id that exists already is built again. */
  readonly audience: Pick<Audience, 'id' | 'name' | 'description'>;
  /** Whose members are looked at. */
  readonly segment: Segment;
  /** The name of the model under which assignments are stored. */
  readonly model: string;
  /** What every member must have consented to, e.g. `job_advertising`. */
  readonly purpose: string;
  /** Told how many members of the segment were looked at. */
  readonly onProgress?: (considered: number) => void;
}

/** Who came in and who did not. */
export interface BuildReport {
  readonly audience: Audience;
  /** When consents were held against the ledger. */
  readonly at: string;
  /** Members of the segment. */
  readonly considered: number;
  /** Those who may be in. */
  readonly admitted: number;
  readonly leftOut: LeftOut;
  /** Those of the admitted who were not in before. */
  readonly joining: number;
  /** Those who were in and may no longer be, or left the segment. */
  readonly leaving: number;
}

function checkedAudience({ audience, segment, purpose, model }: BuildAudienceOptions): Audience {
  const sensitive = segment.sensitiveFeatures ?? [];
  if (sensitive.length > 0)
    throw new AdFluxError(
      `Segment ${segment.id} was made with ${sensitive.join(', ')} and must not aim job ads. Fit a model without it.`,
      { code: 'policy_rejected' },
    );
  const parsed = parseRecord<Audience>(audienceSchema, { ...audience, segmentId: segment.id, purpose }, 'given');
  const [issue] = parsed.ok ? [] : parsed.issues;
  if (parsed.ok && model !== '') return parsed.record;
  throw new AdFluxError(
    issue === undefined
      ? 'The name of the model is empty. Give the one that assignments are stored under.'
      : `The audience's ${issue.field} must be ${issue.expected}.`,
    { code: 'invalid_request' },
  );
}

async function assertAssigned(
  { storage }: Context,
  { segment, model }: BuildAudienceOptions,
  filter: { readonly segmentId: string; readonly modelVersion: string },
): Promise<void> {
  for await (const _ of storage.assignments.stream(model, filter)) return;
  throw new AdFluxError(
    `Nobody is assigned to segment ${segment.id} by ${model} in version ${segment.modelVersion}. Store its assignments first.`,
    { code: 'not_found' },
  );
}

/**
 * Decides who is in an audience now: members of the segment with a consent that covers the purpose today. Sends nothing.
 *
 * @throws AdFluxError `policy_rejected` for a segment made with sensitive features, `invalid_request` for an audience that is
 *   none, `not_found` when the segment has no members, `conflict` while somebody else works on the audience, `aborted`.
 */
export async function buildAudience(context: Context, options: BuildAudienceOptions): Promise<BuildReport> {
  const audience = checkedAudience(options);
  const { segment, model, signal, onProgress } = options;
  const filter = { segmentId: segment.id, modelVersion: segment.modelVersion };
  await assertAssigned(context, options, filter);
  const at = context.now();
  const review: Review = await withAudienceLease(context, audience.id, async (lease) => {
    await context.storage.audiences.put(audience);
    const stream = context.storage.assignments.stream(model, {
      ...filter,
      ...(signal === undefined ? {} : { signal }),
    });
    return reviewMembers(context, audience, { wanted: stream, lease, signal, onProgress });
  });
  const about = { audienceId: audience.id, segmentId: segment.id, model, modelVersion: segment.modelVersion };
  await context.audit('privacy.build_audience', options, { ...about, purpose: audience.purpose, ...review });
  context.logger.info({ ...about, ...review }, 'audience built');
  return { audience, at, ...review };
}
