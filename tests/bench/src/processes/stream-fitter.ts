import { fitModel } from '@adflux/segmentation';
import { answerQuestions } from '../answer-questions.js';
import { peakMegabytes } from '../peak-megabytes.js';
import { readCandidates, type DatabaseCandidate } from '../stream/read-candidates.js';

interface Question {
  readonly connectionString: string;
}

// What it takes to make a model of more candidates than one wants in memory, seen from a process of its own.
answerQuestions({
  read: async ({ connectionString }: Question) => {
    const began = performance.now();
    let rowCount = 0;
    for await (const _ of readCandidates(connectionString)) rowCount += 1;
    return { seconds: (performance.now() - began) / 1_000, rowCount };
  },
  fit: async ({ connectionString }: Question) => {
    const before = peakMegabytes();
    const began = performance.now();
    let readings = 0;
    const model = await fitModel<DatabaseCandidate>(() => readCandidates(connectionString), {
      name: 'bench',
      recordId: ({ id }) => String(id),
      segmentCount: 8,
      onProgress: (progress) => {
        if (progress.phase === 'reading') readings = progress.reading;
      },
      features: [
        { name: 'trade', kind: 'categorical' },
        { name: 'city', kind: 'categorical' },
        { name: 'education', kind: 'categorical' },
        { name: 'shift', kind: 'categorical' },
        { name: 'skills', kind: 'multi_label' },
        { name: 'years', kind: 'numeric' },
        { name: 'pay', kind: 'numeric', scale: 'log' },
      ],
    });
    const seconds = (performance.now() - began) / 1_000;
    return { seconds, before, readings, rowCount: model.document.data.rowCount, megabytes: peakMegabytes() };
  },
});
