import { chooseLevels, levelRule } from './choose-levels.js';
import type { FittedFeature } from './encoder-json.js';
import type { FeatureIntake } from './feature-intake.js';
import { fittedBase, mostSpellings, tooManySpellings } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { levelCountOf, missingCode, toCodes } from './level-codes.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { createNumberList } from './number-list.js';
import { readCode } from './read-code.js';

type CodedSpec = Extract<ParsedFeature, { kind: 'categorical' | 'place' }>;

/** Learns the levels of a categorical feature, or of a place by region or city. */
export function intakeCategorical(spec: CodedSpec, keepsRows: boolean): FeatureIntake {
  const path = spec.path ?? spec.name;
  const by = spec.kind === 'place' && spec.by !== 'coordinates' ? spec.by : undefined;
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
  const rows = createNumberList('integers');
  let missingCount = 0;
  let staged: number | null = null;
  return {
    stage: (record) => {
      const code = read(record);
      if (isMisfit(code)) return code;
      staged = code;
      return code === null && spec.missing === 'refuse' ? missingMisfit : null;
    },
    commit: () => {
      if (staged === null) missingCount += 1;
      else counts[staged] = (counts[staged] ?? 0) + 1;
      if (keepsRows) rows.push(staged ?? -1);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const { levels, codes } = chooseLevels({ texts, counts }, rowCount, levelRule(spec));
      const coded = { levels: [...levels], levelLabels: spec.levelLabels ?? {}, unseen: spec.unseen };
      const feature: Extract<FittedFeature, { kind: 'categorical' | 'place' }> =
        by === undefined
          ? { ...base, ...coded, kind: 'categorical', missing: missingRule(spec, levels.length, counts, codes) }
          : { ...base, ...coded, kind: 'place', by, missing: spec.missing === 'refuse' ? null : 'level' };
      const other = levels.length;
      const absent = missingCode(feature) ?? other;
      return {
        feature,
        encode: () => {
          const levelCount = levelCountOf(feature);
          const texts = rows.values();
          const final = new Int32Array(texts.length);
          for (let row = 0; row < texts.length; row += 1) {
            const text = texts[row] ?? -1;
            const code = text < 0 ? absent : (codes[text] ?? -1);
            final[row] = code < 0 ? other : code;
          }
          return { type: 'categorical', column: { codes: toCodes(final, levelCount), levelCount } };
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
