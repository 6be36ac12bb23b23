import { AdFluxError } from '@adflux/core';
import { ensureRemote, removeRetired, retire } from './ensure-remote.js';
import { emptyGeneration, holdsAnything, openLink, type HeldLink, type OpenLink } from './held-link.js';
import type { PlatformOutcome, PlatformReport } from './platform-report.js';
import type { PlatformWork } from './platform-work.js';
import { isUnderWay, sendMembers, type Sending } from './send-members.js';
import { surveyMembers, type Survey } from './survey-members.js';

/** What the work on one platform did so far. */
interface Done {
  outcome: PlatformOutcome;
  added: number;
  removed: number;
  invalidEntries: number;
}

interface Scene {
  readonly work: PlatformWork;
  readonly link: OpenLink;
  readonly survey: Survey;
  readonly done: Done;
}

const tooFew = ({ survey, work }: Scene): boolean => survey.stay.count < work.limits.minimumMembers;

const tooFewError = ({ survey, work: { audience, platform, limits } }: Scene): AdFluxError =>
  new AdFluxError(
    `${platform.id} can match ${String(survey.stay.count)} members of ${audience.id} at most and takes no audience of fewer than ${String(limits.minimumMembers)}. Build it of a larger segment, or leave this platform out.`,
    { code: 'policy_rejected', platform: platform.id },
  );

/** People who can no longer be named, or not be taken out one by one, leave by building the audience anew. */
const cannotTakeOut = ({ survey, work: { limits } }: Scene): boolean =>
  survey.lost > 0 || (survey.leaving.count > 0 && !limits.operations.includes('remove'));

/** Somebody's contact was changed since she was uploaded: the platform knows her by digests that nobody has any more. */
const contactsChanged = ({ survey, link: { value } }: Scene): boolean =>
  survey.leaving.count === 0 &&
  value.heldSum !== null &&
  value.heldSum !== survey.settled.sum &&
  value.baseSum !== survey.settled.sum;

const fillOf = (survey: Survey): Sending => ({
  operation: 'add',
  states: ['joining', 'member'],
  expectedMembers: survey.stay.count,
  membersHash: survey.stay.sum,
});

function mustBuildAnew(scene: Scene): boolean {
  const { link, survey, work } = scene;
  const { isFilled, upload } = link.value;
  if (isFilled) return work.mode.rebuild || cannotTakeOut(scene) || contactsChanged(scene);
  // A fill that stopped in the middle may have uploaded people who are no longer meant.
  return upload !== null && !isUnderWay(link.value, fillOf(survey));
}

async function fill({ work, link, survey, done }: Scene): Promise<void> {
  await ensureRemote(work, link);
  done.invalidEntries += await sendMembers(work, link, fillOf(survey));
  done.added += survey.stay.count;
  await link.save(holding(survey, survey.stay.sum));
}

const holding = (survey: Survey, heldSum: string | null): Partial<HeldLink> => ({
  ...{ upload: null, isFilled: true, heldSum, baseSum: survey.settled.sum },
  members: heldSum === null ? survey.settled.count : survey.stay.count,
});

async function withdraw({ work, link, done }: Scene): Promise<void> {
  await retire(work, link, 'too_small');
  done.outcome = 'withdrawn';
}

async function buildAnew(scene: Scene): Promise<void> {
  await retire(scene.work, scene.link, 'processing');
  await fill(scene);
  scene.done.outcome = 'uploaded';
}

/** Takes leavers out; false when the platform refuses to remove so many. */
async function takeOut({ work, link, survey, done }: Scene, membersHash: string): Promise<boolean> {
  const { count: expectedMembers } = survey.leaving;
  try {
    const sending = { operation: 'remove', states: ['leaving'], expectedMembers, membersHash } as const;
    done.invalidEntries += await sendMembers(work, link, sending);
  } catch (error) {
    if (AdFluxError.isInstance(error) && error.code === 'conflict' && error.platform !== undefined) return false;
    throw error;
  }
  done.removed += expectedMembers;
  return true;
}

/** Brings an audience that was once filled to what it should hold: who joins is added, who leaves is taken out. */
async function change(scene: Scene): Promise<void> {
  const { work, link, survey, done } = scene;
  const { joining, leaving, stay } = survey;
  const membersHash = `${stay.sum}:${leaving.sum}`;
  const adds = work.mode.add && !tooFew(scene) && joining.count > 0;
  const { operation } = link.value.upload ?? {};
  const wasAdded = operation === 'remove' && link.value.upload?.membersHash === membersHash;
  if (adds && !wasAdded) {
    const sending = { operation: 'add', states: ['joining'], expectedMembers: joining.count, membersHash } as const;
    done.invalidEntries += await sendMembers(work, link, sending);
    done.added += joining.count;
    done.outcome = 'uploaded';
  }
  const isOut = link.value.upload === null && link.value.takenOutSum === leaving.sum;
  if (leaving.count > 0 && !isOut) {
    if (!(await takeOut(scene, membersHash))) return tooFew(scene) ? withdraw(scene) : buildAnew(scene);
    done.outcome = 'uploaded';
  }
  const isWhole = adds || joining.count === 0;
  await link.save({ ...holding(survey, isWhole ? stay.sum : null), takenOutSum: isWhole ? null : leaving.sum });
}

async function bringAbout(scene: Scene): Promise<void> {
  const { link, survey, work, done } = scene;
  const { value } = link;
  if (value.isFilled && value.heldSum === survey.stay.sum && survey.lost === 0 && !work.mode.rebuild) return;
  if (tooFew(scene)) {
    // What was left unfinished may hold anybody.
    if (!value.isFilled || cannotTakeOut(scene) || contactsChanged(scene)) return withdraw(scene);
    if (survey.leaving.count > 0) return change(scene);
    if (work.mode.add) throw tooFewError(scene);
    return;
  }
  if (mustBuildAnew(scene)) return buildAnew(scene);
  if (value.isFilled) return change(scene);
  await fill(scene);
  done.outcome = 'uploaded';
}

/** Asks the platform how the audience stands; what somebody removed there is built anew under a new key. */
async function look({ context, platform, port, call }: PlatformWork, link: OpenLink): Promise<void> {
  const { remoteId, createStartedAt, generation } = link.value;
  if (remoteId === null) return;
  const [remote] = await port.read([remoteId], call);
  if (remote === undefined) return;
  const ageMs = context.clock.now().getTime() - Date.parse(createStartedAt ?? link.value.updatedAt);
  const isGone = remote.state === 'removed' && ageMs > platform.capabilities.lookupDelayMs;
  const gone = isGone ? emptyGeneration(link.value, generation + 1) : {};
  await link.save({ ...gone, state: remote.state, reasons: remote.reasons ?? [] });
}

/**
 * Makes one platform hold exactly those who should be in the audience, and go on where an earlier call stopped.
 *
 * @throws AdFluxError `policy_rejected` before anything is sent when too few people would be in it; whatever the platform throws.
 */
export async function syncPlatform(work: PlatformWork): Promise<PlatformReport> {
  const { context, platform, audience } = work;
  const place = { audienceId: audience.id, platform: platform.id, accountId: platform.accountId };
  const link = await openLink(context, place);
  const done: Done = { outcome: 'unchanged', added: 0, removed: 0, invalidEntries: 0 };
  const { remoteId: former, replacedRemoteIds: retired } = link.value;
  const survey = await surveyMembers(work);
  if (holdsAnything(link.value)) await look(work, link);
  const isNothingThere = !holdsAnything(link.value);
  if (isNothingThere && !work.mode.add) done.outcome = 'skipped';
  else {
    const scene = { work, link, survey, done };
    if (isNothingThere && tooFew(scene)) throw tooFewError(scene);
    await bringAbout(scene);
    await removeRetired(work, link);
    if (done.outcome !== 'unchanged') await look(work, link);
  }
  const { remoteId, state, heldSum, replacedRemoteIds } = link.value;
  // Also when the building was begun by a call that died, or somebody removed the audience on the platform.
  const isAnother = retired.length > 0 || (former !== null && former !== remoteId);
  if (isAnother && remoteId !== null) done.outcome = 'rebuilt';
  const isExact = replacedRemoteIds.length === 0 && (remoteId === null || heldSum === survey.stay.sum);
  const { platform: id, accountId } = place;
  return { platform: id, accountId, remoteId, state, members: survey.stay.count, ...done, isExact };
}
