import type { MultiLabelColumn } from '../encoded-table.js';
import { chooseLevels, levelRule } from './choose-levels.js';
import type { FittedFeature } from './encoder-json.js';
import type { FeatureIntake } from './feature-intake.js';
import { fittedBase, mostSpellings, tooManySpellings } from './feature-intake.js';
import type { ParsedFeature } from './feature-spec.js';
import { levelCountOf } from './level-codes.js';
import { createLevelLookup } from './level-lookup.js';
import { grown } from './grown.js';
import { isMisfit, missingMisfit } from './misfit.js';
import { readLabels } from './read-labels.js';
import type { RowBlocks } from './row-blocks.js';
import { createRowBlocks, rowsPerBlock } from './row-blocks.js';

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
  // Places in `texts`, row after row, and where the labels of each row end. What is not kept is written over.
  let labels = new Int32Array(rowsPerBlock);
  const ends = createRowBlocks(new Int32Array(rowsPerBlock), (block) => block.slice(), keepsRows);
  let blockStart = 0;
  let missingCount = 0;
  return {
    read: (record, row) => {
      const list = read(record);
      if (isMisfit(list)) return list;
      if (list.length === 0 && spec.missing === 'refuse') return missingMisfit;
      let end = row === 0 ? blockStart : (ends.current[row - 1] ?? 0);
      if (end + list.length > labels.length) labels = grown(labels, end + list.length);
      for (let at = 0; at < list.length; at += 1) {
        labels[end] = lookup(list[at] ?? '');
        end += 1;
      }
      ends.current[row] = end;
      return null;
    },
    learn: (rowCount) => {
      let start = blockStart;
      for (let row = 0; row < rowCount; row += 1) {
        const end = ends.current[row] ?? start;
        if (end === start) missingCount += 1;
        for (; start < end; start += 1) {
          const text = labels[start] ?? 0;
          counts[text] = (counts[text] ?? 0) + 1;
        }
      }
      if (keepsRows) blockStart = start;
      ends.end(rowCount);
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
      const codeOf = codes.map((code) => (code < 0 ? rare : code));
      return {
        feature,
        encode: () => {
          const levelCount = levelCountOf(feature);
          return { type: 'multi_label', column: encodeLabels(labels, ends, codeOf, rowCount, levelCount) };
        },
      };
    },
  };
}

/** Puts codes in place of spellings; a label that comes twice in a row counts once. */
function encodeLabels(
  texts: Int32Array,
  ends: RowBlocks<Int32Array>,
  codeOf: Int32Array,
  rowCount: number,
  levelCount: number,
): MultiLabelColumn {
  const lastRow = new Int32Array(levelCount).fill(-1);
  const offsets = new Uint32Array(rowCount + 1);
  const codes = new Uint16Array(texts.length);
  let length = 0;
  let at = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const end = ends.kept[Math.floor(row / rowsPerBlock)]?.[row % rowsPerBlock] ?? at;
    for (; at < end; at += 1) {
      const code = codeOf[texts[at] ?? 0] ?? -1;
      if (code < 0 || lastRow[code] === row) continue;
      lastRow[code] = row;
      codes[length] = code;
      length += 1;
    }
    offsets[row + 1] = length;
  }
  return { offsets, codes: codes.slice(0, length), levelCount };
}
