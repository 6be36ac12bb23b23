/** The members of one audience, as hashes. */
export interface XAudienceMembers {
  readonly add: (hash: string) => void;
  readonly remove: (hash: string) => void;
  readonly count: () => number;
  /** The first ones in alphabetical order, at most 50. */
  readonly sample: () => readonly string[];
}

const sampleSize = 50;

/** Opens an empty membership. The sample is kept up to date, so that a look at the world does not sort a million. */
export const createAudienceMembers = (): XAudienceMembers => {
  const members = new Set<string>();
  let sample: string[] = [];
  return {
    add: (hash) => {
      if (members.has(hash)) return;
      members.add(hash);
      const last = sample.at(-1);
      if (sample.length >= sampleSize && last !== undefined && hash > last) return;
      const at = sample.findIndex((other) => other > hash);
      sample.splice(at < 0 ? sample.length : at, 0, hash);
      sample.length = Math.min(sample.length, sampleSize);
    },
    remove: (hash) => {
      if (!members.delete(hash) || !sample.includes(hash)) return;
      sample = [...members].sort().slice(0, sampleSize);
    },
    count: () => members.size,
    sample: () => [...sample],
  };
};
