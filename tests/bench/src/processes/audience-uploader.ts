import { createTestCall } from '@adflux/core/testing';
import { answerQuestions } from '../answer-questions.js';
import { openAudiences } from '../audiences/adapters.js';
import { peakMegabytes } from '../peak-megabytes.js';
import { hashBare, makeMembers } from '../audiences/people.js';
import type { HashTimes, UploadOrder, UploadTimes } from '../audiences/upload-order.js';

// Hashes and sends members, or hashes them alone.
answerQuestions({
  upload: async ({ platform, baseUrl, count }: UploadOrder): Promise<UploadTimes> => {
    const port = await openAudiences(platform, baseUrl);
    const before = peakMegabytes();
    const began = performance.now();
    const receipt = await port.upload(
      { audienceId: '1', operation: 'add', members: makeMembers(port, count), expectedMembers: count },
      createTestCall(),
    );
    const milliseconds = performance.now() - began;
    if (receipt.members !== count) throw new Error(`${String(receipt.members)} of ${String(count)} members were sent.`);
    return { milliseconds, before, megabytes: peakMegabytes() };
  },
  hash: async ({ platform, baseUrl, count }: UploadOrder): Promise<HashTimes> => {
    const port = await openAudiences(platform, baseUrl);
    const began = performance.now();
    const digests = hashBare(port, count);
    return { milliseconds: performance.now() - began, digests: digests / count };
  },
});
