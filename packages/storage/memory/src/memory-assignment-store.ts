import type { AssignmentStore, SegmentAssignment } from '@adflux/core';
import { batchesOf, throwIfAborted } from '@adflux/core';
import { compareText } from './compare-text.js';
import type { createFrozenCopy } from './frozen-copy.js';

const pageSize = 1_000;

export function createMemoryAssignmentStore(frozenCopy: ReturnType<typeof createFrozenCopy>): AssignmentStore {
  const byModel = new Map<string, Map<string, SegmentAssignment>>();

  const put = (assignment: SegmentAssignment): void => {
    const ofModel = byModel.get(assignment.model) ?? new Map<string, SegmentAssignment>();
    byModel.set(assignment.model, ofModel.set(assignment.candidateId, frozenCopy(assignment)));
  };

  return {
    import: async (source, options = {}) => {
      let imported = 0;
      for await (const batch of batchesOf(source, pageSize, options.signal)) {
        batch.forEach(put);
        imported += batch.length;
        options.onProgress?.(imported);
      }
      return { imported };
    },
    ofCandidate: async (candidateId) =>
      [...byModel.values()]
        .flatMap((ofModel) => ofModel.get(candidateId) ?? [])
        .sort((left, right) => compareText(left.model, right.model)),
    async *stream(model, { segmentId, modelVersion, signal } = {}) {
      throwIfAborted(signal);
      const found = [...(byModel.get(model)?.values() ?? [])]
        .filter((assignment) => segmentId === undefined || assignment.segmentId === segmentId)
        .filter((assignment) => modelVersion === undefined || assignment.modelVersion === modelVersion)
        .sort((left, right) => compareText(left.candidateId, right.candidateId));
      for (const [index, assignment] of found.entries()) {
        if (index % pageSize === 0) throwIfAborted(signal);
        yield assignment;
      }
    },
    removeCandidate: async (candidateId) =>
      [...byModel.values()].reduce((removed, ofModel) => ofModel.delete(candidateId) || removed, false),
  };
}
