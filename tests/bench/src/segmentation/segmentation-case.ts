import type { BenchCase } from '../bench-case.js';
import { simulateCandidates } from './candidate-data.js';
import { measureChoice } from './choice-rows.js';
import { measureFits } from './fit-rows.js';
import { measureMemory } from './memory-rows.js';
import { findSklearn, startSklearn } from './sklearn.js';
import { measureAssignments, measureRaw } from './use-rows.js';
import { writeData } from './write-data.js';

/** Clustering against scikit-learn and ml-kmeans, on the same simulated candidates. */
export const segmentationCase: BenchCase = {
  name: 'segmentation',
  about: 'clustering, choosing k and memory against scikit-learn and ml-kmeans',
  run: async (context) => {
    const { quick, folder, signal, say } = context;
    const python = await findSklearn(say, signal);
    if (python === null) {
      return [
        { id: 'segmentation', missing: 'scikit-learn could be had neither from the package index nor from Debian' },
      ];
    }
    const rowCount = quick ? 10_000 : 1_000_000;
    const data = simulateCandidates(rowCount);
    const files = await writeData(data, folder);
    const sklearn = startSklearn(python, signal);
    try {
      const { version } = await sklearn.ask<{ version: string }>('version');
      say(`segmentation: scikit-learn ${version}, two threads`);
      const fits = await measureFits(data, files, sklearn, context);
      const choice = await measureChoice(data, files, sklearn, context);
      const raw = await measureRaw(data, files, sklearn, context);
      const use = await measureAssignments(data, files, sklearn, context);
      return [...fits, ...choice, ...raw, ...use, ...(await measureMemory(rowCount, files, python, context))];
    } finally {
      sklearn.stop();
    }
  },
};
