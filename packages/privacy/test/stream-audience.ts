import { createTestClock } from '@adflux/core/testing';
import type { AudienceMember, Storage } from '@adflux/core';
import { createMeta } from '@adflux/meta';
import { createPrivacy } from '@adflux/privacy';
import { createMemoryStorage } from '@adflux/storage-memory';
import { assignmentOf, grantOf, person, segment } from '../src/__fixtures__/planted-people.js';

/** Builds and uploads an audience of people who are made up as they are read, and says what memory that took. */
const [baseUrl = '', credentials = '{}', count = '1000'] = process.argv.slice(2);
const { accountId, pageId, accessToken, appSecret } = JSON.parse(credentials) as Record<string, string>;
const people = Number(count);
let mostHeap = 0;
let imported = 0;
let settled = false;

async function* each<T>(make: (index: number) => T): AsyncGenerator<T> {
  for (let index = 0; index < people; index++) {
    if (index % 5_000 === 0) mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed);
    yield make(index);
  }
}

const memory = createMemoryStorage();
const memberOf = (index: number): AudienceMember => ({
  ...{ audienceId: 'accountants', candidateId: person(index).id, state: settled ? 'member' : 'joining' },
});
const nobody = async function* (): AsyncGenerator<AudienceMember> {
  // The audience is empty until it was built.
};
const storage: Storage = {
  ...memory,
  candidates: { ...memory.candidates, stream: () => each(person) },
  consents: { ...memory.consents, stream: () => each((index) => grantOf(index)) },
  assignments: { ...memory.assignments, stream: () => each(assignmentOf) },
  audienceMembers: {
    ...memory.audienceMembers,
    import: async (members) => {
      for await (const _ of members) imported += 1;
      return { imported };
    },
    stream: () => (imported === 0 ? nobody() : each(memberOf)),
    settle: async () => {
      settled = true;
    },
  },
};
const platform = createMeta({
  ...{ accountId: accountId ?? '', pageId: pageId ?? '', accessToken: accessToken ?? '', appSecret: appSecret ?? '' },
  ...{ currency: 'COP', baseUrl, environment: {} },
});
const privacy = createPrivacy({ storage, platforms: [platform], clock: createTestClock() });
const audience = { id: 'accountants', name: 'Contadores' };
const built = await privacy.buildAudience({ audience, segment, model: 'candidates', purpose: 'job_advertising' });
const { platforms } = await privacy.uploadAudience('accountants');
console.log(JSON.stringify({ admitted: built.admitted, uploaded: platforms[0], settled, mostHeap }));
