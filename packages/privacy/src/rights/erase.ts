import { AdFluxError } from '@adflux/core';
import type { Candidate } from '@adflux/core';
import type { Context } from '../context.js';
import type { Working } from '../privacy-options.js';
import { throwIfAborted } from '../streams/throw-if-aborted.js';
import { holdsAnything, linksOf } from '../upload/held-link.js';
import { bringUpToDate } from '../upload/upload-audience.js';
import { heldDataOf, isNothing, type HeldData } from './held-data.js';
import { openReceipt, receiptsOf, type ErasureReceipt, type LeftAudience, type Unfinished } from './receipt.js';

/** Audit log and receipt stay for good, so nobody may be named in them by mistake. */
function assertNamesNobody(
  candidateId: string,
  record: Candidate | null,
  texts: readonly (string | undefined)[],
): void {
  const { email, phone } = record?.contact ?? {};
  const words = texts.flatMap((text) => (text ?? '').toLowerCase().split(/[\s,;()<>"']+/));
  const named = [candidateId, email, phone].some((text) => text !== undefined && words.includes(text.toLowerCase()));
  if (named)
    throw new AdFluxError(
      'actor and reason stay after the erasure and must not name the candidate. Say it otherwise.',
      {
        code: 'invalid_request',
      },
    );
}

/** What is needed to tell the platforms whom to take out, and no more. */
const reduced = ({ id, contact, location }: Candidate): Candidate => ({
  ...{ id, contact, location: { country: location.country } },
  ...{ skills: [], languages: [], consents: [] },
});

const pendingOn = async (context: Context, audienceId: string): Promise<LeftAudience> => ({
  audienceId,
  isLeft: false,
  platforms: (await linksOf(context, audienceId))
    .filter(holdsAnything)
    .map(({ platform, accountId }) => ({ platform, accountId, outcome: 'pending' })),
});

/** Takes her out of one audience everywhere. */
async function leave(
  context: Context,
  candidateId: string,
  audience: LeftAudience,
  signal: AbortSignal | undefined,
): Promise<{ readonly left: LeftAudience; readonly unfinished: readonly Unfinished[] }> {
  const { audienceId } = audience;
  const memberships = await context.storage.audienceMembers.ofCandidate(candidateId);
  if (
    !memberships.some((each) => each.audienceId === audienceId) ||
    (await linksOf(context, audienceId)).length === 0
  ) {
    const platforms = audience.platforms.map((each) => ({ ...each, outcome: 'done' }));
    return { left: { audienceId, isLeft: true, platforms }, unfinished: [] };
  }
  try {
    // Her consents bear a pseudonym by now, so that she is among those who have to leave.
    const mode = { add: false, rebuild: false };
    const report = await bringUpToDate(context, audienceId, { ...(signal && { signal }), mode });
    const unfinished = report.platforms.flatMap(({ platform, accountId, outcome, error }) =>
      outcome === 'failed' || outcome === 'refused'
        ? [{ audienceId, platform, accountId, code: error?.code ?? outcome, message: error?.message ?? '' }]
        : [],
    );
    const platforms = report.platforms.map(({ platform, accountId, outcome }) => ({ platform, accountId, outcome }));
    return { left: { audienceId, isLeft: unfinished.length === 0, platforms }, unfinished };
  } catch (error) {
    if (!AdFluxError.isInstance(error) || (error.code !== 'conflict' && error.code !== 'not_found')) throw error;
    return { left: audience, unfinished: [{ audienceId, code: error.code, message: error.message }] };
  }
}

const begin =
  (context: Context, asked: Working) =>
  (pseudonym: string): ErasureReceipt => ({
    ...{ pseudonym, requestedAt: context.now(), finishedAt: null, actor: asked.actor ?? context.actor },
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
    ...{ calls: 0, had: { record: false, assignments: 0, consents: 0 }, audiences: [], unfinished: [] },
  });

const mergedHad = ({ had }: ErasureReceipt, held: HeldData): ErasureReceipt['had'] => ({
  record: had.record || held.record !== null,
  assignments: Math.max(had.assignments, held.segments.length),
  consents: Math.max(had.consents, held.consents.length),
});

/**
 * Forgets a person: out of every audience on every platform, her record, segments and memberships removed, a pseudonym in her
 * place in the ledger. What cannot be done now is listed, and the next call goes on; so does one after a crash.
 *
 * @throws AdFluxError `config` without a key, `not_found` when there is nothing about her, `invalid_request` when actor or reason
 *   name her, `conflict` when somebody else is erasing her, `aborted`.
 */
export async function erase(context: Context, candidateId: string, asked: Working = {}): Promise<ErasureReceipt> {
  const { storage, pseudonyms } = context;
  if (pseudonyms === null)
    throw new AdFluxError('Erasing needs a key for pseudonyms: give createPrivacy one.', { code: 'config' });
  const held = await heldDataOf(context, candidateId);
  assertNamesNobody(candidateId, held.record, [asked.actor, asked.reason]);
  const last = (await receiptsOf(context, candidateId)).at(-1);
  if (isNothing(held) && last === undefined)
    throw new AdFluxError('There is nothing about this candidate. Look whether the id is right.', {
      code: 'not_found',
    });
  if (isNothing(held) && last?.finishedAt) return last;

  const receipt = await openReceipt(context, candidateId, !isNothing(held), begin(context, asked));
  const { pseudonym, audiences: before } = receipt.value;
  const fresh = held.memberships.filter((each) => !before.some(({ audienceId }) => audienceId === each.audienceId));
  const audiences = [...before];
  for (const { audienceId } of fresh) audiences.push(await pendingOn(context, audienceId));
  await receipt.save({ calls: receipt.value.calls + 1, had: mergedHad(receipt.value, held), audiences });

  // First of all she consents to nothing any more: no build and no upload that starts from here on can take her in.
  await storage.consents.pseudonymise(candidateId, pseudonym);
  await storage.assignments.removeCandidate(candidateId);
  if (held.record !== null) await storage.candidates.put(reduced(held.record));

  const unfinished: Unfinished[] = [];
  for (const [index, audience] of audiences.entries()) {
    if (audience.isLeft) continue;
    throwIfAborted(asked.signal);
    const result = await leave(context, candidateId, audience, asked.signal);
    audiences[index] = result.left;
    unfinished.push(...result.unfinished);
    await receipt.save({ audiences: [...audiences], unfinished: [...unfinished] });
  }
  if (unfinished.length === 0) {
    await storage.audienceMembers.removeCandidate(candidateId);
    await storage.candidates.remove(candidateId);
  }
  const { calls, had } = receipt.value;
  const finishedAt = unfinished.length === 0 ? context.now() : null;
  await context.audit('privacy.erase', asked, { pseudonym, calls, had, audiences, unfinished, finishedAt });
  await receipt.save({ unfinished, finishedAt });
  return receipt.value;
}
