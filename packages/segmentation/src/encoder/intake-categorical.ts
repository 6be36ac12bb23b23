import { chooseLevels, levelRule } from './choose-levels.js';
import type { FittedFeature } from './encoder-json.js';
import type { FeatureIntake } from './feature-intake.js';
import { fittedBase, mostSpellings, tooManySpellings } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { createCodes, levelCountOf, missingCode } from './level-codes.js';
import { missingMisfit } from './misfit.js';
import { readCode } from './read-code.js';
import { createPlaceBlocks, lookUpRows } from './row-blocks.js';

type CodedSpec = Extract<ParsedFeature, { kind: 'categorical' | 'place' }>;

/** Learns the levels of a categorical feature, or of a place by region or city. */
export function intakeCategorical(spec: CodedSpec, keepsRows: boolean): FeatureIntake {
  const path = spec.path ?? spec.name;
  const by = spec.kind === 'place' && spec.by !== 'coordinates' ? spec.by : undefined;
  const refusesMissing = spec.missing === 'refuse';
  const texts: string[] = [];
  const counts: number[] = [];
  const read = readCode(
    { path, by },
    (text) => {
      if (texts.length >= mostSpellings) throw tooManySpellings(spec.name);
      counts.push(0);
      return texts.push(text) - 1;
    },
    mostSpellings,
  );
  // Places in `texts`; -1 where there is no value.
  const blocks = createPlaceBlocks(keepsRows);
  let missingCount = 0;
  return {
    read: (record, row) => {
      const text = read(record);
      if (typeof text === 'number') blocks.current[row] = text;
      else if (text !== null) return text;
      else if (refusesMissing) return missingMisfit;
      else blocks.current[row] = -1;
      return null;
    },
    learn: (rowCount) => {
      const { current } = blocks;
      for (let row = 0; row < rowCount; row += 1) {
        const text = current[row] ?? -1;
        if (text < 0) missingCount += 1;
        else counts[text] = (counts[text] ?? 0) + 1;
      }
      blocks.end(rowCount);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const { levels, codes } = chooseLevels({ texts, counts }, rowCount, levelRule(spec));
      const coded = { levels: [...levels], levelLabels: spec.levelLabels ?? {}, unseen: spec.unseen };
      const feature: Extract<FittedFeature, { kind: 'categorical' | 'place' }> =
        by === undefined
          ? { ...base, ...coded, kind: 'categorical', missing: missingRule(spec, levels.length, counts, codes) }
          : { ...base, ...coded, kind: 'place', by, missing: refusesMissing ? null : 'level' };
      const other = levels.length;
      // By the place of the text plus one, so that a missing value, -1, has its place too.
      const codeOf = Uint16Array.from([missingCode(feature) ?? other, ...codes], (code) => (code < 0 ? other : code));
      return {
        feature,
        encode: () => {
          const levelCount = levelCountOf(feature);
          const codes = lookUpRows(blocks, codeOf, createCodes(rowCount, levelCount));
          return { type: 'categorical', column: { codes, levelCount } };
        },
      };
    },
  };
}

/** The most frequent level stands in for a missing one where the caller wants that. */
function missingRule(
  spec: CodedSpec,
  levelCount: number,
  counts: readonly number[],
  codes: Int32Array,
): 'level' | number | null {
  if (spec.missing === 'refuse') return null;
  if (spec.missing === 'level') return 'level';
  const perLevel = new Float64Array(levelCount);
  codes.forEach((code, text) => {
    if (code >= 0) perLevel[code] = (perLevel[code] ?? 0) + (counts[text] ?? 0);
  });
  return perLevel.indexOf(Math.max(...perLevel));
}
