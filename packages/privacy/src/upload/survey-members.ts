import { hashedMembers } from './hashed-members.js';
import { createMemberSummer, type MemberSum } from './member-sum.js';
import type { PlatformWork } from './platform-work.js';

/** Who of an audience is to be on one platform. Only people whom it can match are counted. */
export interface Survey {
  /** Everybody who should be there: `settled` and `joining` together. */
  readonly stay: MemberSum;
  readonly settled: MemberSum;
  readonly joining: MemberSum;
  readonly leaving: MemberSum;
  /** Those who leave and can no longer be named, because their record or their contact is gone. */
  readonly lost: number;
}

/** Goes through the audience once. */
export async function surveyMembers(work: PlatformWork): Promise<Survey> {
  const [stay, settled, joining, leaving] = [
    createMemberSummer(),
    createMemberSummer(),
    createMemberSummer(),
    createMemberSummer(),
  ];
  const byState = { member: [stay, settled], joining: [stay, joining], leaving: [leaving] };
  let lost = 0;
  for await (const { candidateId, state, member } of hashedMembers(work, ['member', 'joining', 'leaving'])) {
    if (member === null) lost += state === 'leaving' ? 1 : 0;
    else for (const summer of byState[state]) summer.add(candidateId, member);
  }
  const results = { stay: stay.result(), settled: settled.result(), joining: joining.result() };
  return { ...results, leaving: leaving.result(), lost };
}
