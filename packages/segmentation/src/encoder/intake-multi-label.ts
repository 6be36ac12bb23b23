import { chooseLevels, levelRule } from './choose-levels.js';
import type { FittedFeature } from './encoder-json.js';
import type { FeatureIntake } from './feature-intake.js';
import { fittedBase, mostSpellings, tooManySpellings } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { levelCountOf } from './level-codes.js';
import { createLevelLookup } from './level-lookup.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { createNumberList } from './number-list.js';
import { readLabels } from './read-labels.js';

type MultiLabelSpec = Extract<ParsedFeature, { kind: 'multi_label' }>;

/** Learns the labels of a feature with any number of them. */
export function intakeMultiLabel(spec: MultiLabelSpec, keepsRows: boolean): FeatureIntake {
  const read = readLabels(spec.path ?? spec.name);
  const { prefixLength } = spec;
  const shorten = (text: string): string => text.slice(0, prefixLength);
  const texts: string[] = [];
  const counts: number[] = [];
  const lookup = createLevelLookup((text) => {
    if (texts.length >= mostSpellings) throw tooManySpellings(spec.name);
    counts.push(0);
    return texts.push(text) - 1;
  }, mostSpellings);
  const offsets = createNumberList('integers');
  const rows = createNumberList('integers');
  let missingCount = 0;
  let staged: readonly string[] = [];
  offsets.push(0);
  return {
    stage: (record) => {
      const labels = read(record);
      if (isMisfit(labels)) return labels;
      staged = labels;
      return labels.length === 0 && spec.missing === 'refuse' ? missingMisfit : null;
    },
    commit: () => {
      if (staged.length === 0) missingCount += 1;
      for (const label of staged) {
        const text = lookup(label);
        counts[text] = (counts[text] ?? 0) + 1;
        if (keepsRows) rows.push(text);
      }
      if (keepsRows) offsets.push(rows.length);
    },
    finish: (rowCount) => {
      const base = fittedBase(spec, missingCount, rowCount);
      const { levels, codes } = chooseLevels({ texts, counts, shorten }, rowCount, levelRule(spec));
      const feature: Extract<FittedFeature, { kind: 'multi_label' }> = {
        ...base,
        kind: 'multi_label',
        levels: [...levels],
        levelLabels: spec.levelLabels ?? {},
        unseen: spec.unseen,
        missing: spec.missing,
        ...(prefixLength === undefined ? {} : { prefixLength }),
      };
      const rare = spec.unseen === 'other' ? levels.length : -1;
      return { feature, encode: () => encodeLabels(offsets.values(), rows.values(), codes, rare, feature) };
    },
  };
}

/** Puts codes in place of spellings; a label that comes twice in a row counts once. */
function encodeLabels(
  starts: ArrayLike<number>,
  texts: ArrayLike<number>,
  codes: Int32Array,
  rare: number,
  feature: Extract<FittedFeature, { kind: 'multi_label' }>,
) {
  const levelCount = levelCountOf(feature);
  const lastRow = new Int32Array(levelCount).fill(-1);
  const offsets = new Uint32Array(starts.length);
  const kept = new Uint16Array(texts.length);
  let length = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const chosen = codes[texts[at] ?? 0] ?? -1;
      const code = chosen < 0 ? rare : chosen;
      if (code < 0 || lastRow[code] === row) continue;
      lastRow[code] = row;
      kept[length] = code;
      length += 1;
    }
    offsets[row + 1] = length;
  }
  return { type: 'multi_label', column: { offsets, codes: kept.slice(0, length), levelCount } } as const;
}
