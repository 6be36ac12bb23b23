import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { candidateSchema, jsonReviver, parseRecord, systemClock } from '@adflux/core';
import type { Candidate } from '@adflux/core';
import { createMeta } from '@adflux/meta';
import { createPrivacy, createSealedCandidates } from '@adflux/privacy';
import { candidateFeatures, fitModel, toSegmentRecord } from '@adflux/segmentation';
import { startSimulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';

const lines = readFileSync(fileURLToPath(import.meta.resolve('@adflux/example-data/candidates.ndjson')), 'utf8');
const candidates = lines
  .trim()
  .split('\n')
  .map((line, index) => parseRecord<Candidate>(candidateSchema, JSON.parse(line, jsonReviver), `line ${index + 1}`))
  .flatMap((result) => (result.ok ? [result.record] : []));

// A local stand-in for the platform. The real key comes from a secret store: parsePrivacyKey(process.env.…).
const simulator = await startSimulator({ platforms: ['meta'] });
const { accountId, pageId, accessToken } = simulator.credentials.meta;
const meta = createMeta({ accountId, pageId, accessToken, currency: 'COP', baseUrl: simulator.url('meta') });
const key = { id: '2027-01', secret: randomBytes(32) };
const plain = createMemoryStorage();
const storage = { ...plain, candidates: createSealedCandidates(plain, { key }) };
const clock = { ...systemClock, now: () => new Date('2027-03-01T13:00:00Z') }; // the candidates' consents are of early 2027
const privacy = createPrivacy({ storage, platforms: [meta], key, clock });

await storage.candidates.import(candidates);
console.log('consents taken over:', (await privacy.importCandidateConsents()).appended);
const features = candidateFeatures({ currency: 'COP' });
const model = await fitModel(candidates, { name: 'candidates', features, segmentCount: 4 });
await model.storeAssignments(candidates, storage.assignments);
const [largest] = [...model.segments].sort((left, right) => right.size - left.size);
const segment = toSegmentRecord(model, largest?.id ?? '');

const audience = { id: 'largest', name: segment.name };
const built = await privacy.buildAudience({ audience, segment, model: model.name, purpose: 'job_advertising' });
console.log(`${segment.name}: ${built.admitted} of ${built.considered} admitted; left out:`, built.leftOut);
for (const { platform, outcome, members } of (await privacy.uploadAudience('largest')).platforms)
  console.log(platform, outcome, members);

const members: string[] = [];
for await (const { candidateId } of storage.audienceMembers.stream('largest')) members.push(candidateId);
const [revoking = '', leaving = ''] = members;
await privacy.revoke({ candidateId: revoking, purpose: 'job_advertising', proofId: 'CALL-1' });
const { audiences } = await privacy.propagateRevocations();
console.log('after a revocation:', audiences[0]?.platforms[0]?.members);
const { pseudonym, unfinished } = await privacy.erase(leaving, { actor: 'example' });
console.log('erased, known from now on as', pseudonym, 'unfinished:', unfinished.length);
await simulator.close();
