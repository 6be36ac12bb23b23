import { fitKMeans } from '@adflux/segmentation';
import { answerQuestions } from '../answer-questions.js';
import { firstRows, simulateCandidates } from '../segmentation/candidate-data.js';
import { oneHotInput } from '../segmentation/one-hot-input.js';

// What a fit needs at its peak, seen from a process of its own.
answerQuestions({
  peak: async (rowCount: number) => {
    const input = oneHotInput(firstRows(simulateCandidates(rowCount), rowCount));
    const before = process.resourceUsage().maxRSS / 1024;
    const began = performance.now();
    await fitKMeans({ ...input, clusterCount: 8, seed: 1 });
    return {
      milliseconds: performance.now() - began,
      before,
      megabytes: process.resourceUsage().maxRSS / 1024,
    };
  },
});
