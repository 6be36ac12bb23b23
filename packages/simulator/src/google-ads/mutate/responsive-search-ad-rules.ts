import { fieldPath, type FieldPath } from '../field-path.js';
import { messagesIn, textIn, type Message } from '../message.js';
import { widthOf } from './checks.js';
import type { RuleContext } from './rule-context.js';

interface LineRules {
  readonly field: 'headlines' | 'descriptions';
  readonly minimum: number;
  readonly maximum: number;
  readonly width: number;
  readonly pins: readonly string[];
}

/** Source: https://support.google.com/google-ads/answer/7684791 (read 2026-11). */
const lines: readonly LineRules[] = [
  { field: 'headlines', minimum: 3, maximum: 15, width: 30, pins: ['HEADLINE_1', 'HEADLINE_2', 'HEADLINE_3'] },
  { field: 'descriptions', minimum: 2, maximum: 4, width: 90, pins: ['DESCRIPTION_1', 'DESCRIPTION_2'] },
];
const pathWidth = 15;

const checkText = (text: string, width: number, path: FieldPath, context: RuleContext): void => {
  if (text.trim() === '') context.report({ code: 'stringLengthError.TOO_SHORT', message: 'Too short.', path });
  // The default text of a placeholder counts, not the placeholder: {KeyWord:Empleo} is six wide.
  const shown = text.replace(/\{(?:[Kk]ey[Ww]ord|CUSTOMIZER\.[^:}]*):([^}]*)\}/g, '$1');
  if (widthOf(shown) > width) {
    context.report({ code: 'adError.LINE_TOO_WIDE', message: 'The line is too wide.', path, trigger: text });
  }
};

const checkLines = (
  ad: Message,
  { field, minimum, maximum, width, pins }: LineRules,
  base: FieldPath,
  context: RuleContext,
): void => {
  const assets = messagesIn(ad, field);
  const path = [...base, ...fieldPath(field)];
  if (assets.length < minimum) context.report({ code: 'collectionSizeError.TOO_FEW', message: 'Too few.', path });
  if (assets.length > maximum) context.report({ code: 'collectionSizeError.TOO_MANY', message: 'Too many.', path });
  const seen = new Set<string>();
  for (const [index, asset] of assets.entries()) {
    const item = [...base, ...fieldPath([field, index])];
    const text = textIn(asset, 'text');
    if (text === undefined) {
      const message = 'The required field was not present.';
      context.report({ code: 'fieldError.REQUIRED', message, path: [...item, ...fieldPath('text')] });
      continue;
    }
    checkText(text, width, [...item, ...fieldPath('text')], context);
    if (seen.has(text)) {
      const message = 'Assets are duplicated across operations.';
      context.report({ code: 'assetError.DUPLICATE_ASSET', message, path: item, trigger: text });
    }
    seen.add(text);
    const pin = textIn(asset, 'pinnedField');
    if (pin !== undefined && !pins.includes(pin)) {
      context.report({
        code: 'assetLinkError.INVALID_PINNED_FIELD',
        message: 'The pinned field is not valid for the submitted asset field.',
        path: [...item, ...fieldPath('pinned_field')],
        trigger: pin,
      });
    }
  }
};

/** Judges a responsive search ad: how many lines, how wide, how pinned, and the two path texts. */
export const checkResponsiveSearchAd = (ad: Message, base: FieldPath, context: RuleContext): void => {
  for (const rules of lines) checkLines(ad, rules, base, context);
  for (const field of ['path1', 'path2']) {
    const text = textIn(ad, field);
    if (text !== undefined) checkText(text, pathWidth, [...base, ...fieldPath(field)], context);
  }
  if (textIn(ad, 'path2') !== undefined && textIn(ad, 'path1') === undefined) {
    context.report({
      code: 'adError.CANNOT_SET_PATH2_WITHOUT_PATH1',
      message: 'Cannot set path2 without path1.',
      path: [...base, ...fieldPath('path2')],
    });
  }
};
