import { fieldPath } from '../field-path.js';
import { messageIn, textIn, type Message } from '../message.js';
import { shapeOf, toProtoName } from '../shape.js';
import { checkFinalUrls } from './final-url-rules.js';
import { idOfText } from './keyword-rules.js';
import type { DraftEntity } from './draft.js';
import type { ResourceRules, RuleContext } from './rule-context.js';

const types = [...(shapeOf('Asset')?.fields.values() ?? [])].filter(({ alternative }) => alternative);

/** Largest image file (https://support.google.com/google-ads/answer/13676244, read 2026-11). */
const largestImageBytes = 5_242_880;

const magicNumbers: readonly (readonly [type: string, start: string])[] = [
  ['IMAGE_PNG', '89504e47'],
  ['IMAGE_JPEG', 'ffd8ff'],
  ['IMAGE_GIF', '47494638'],
];

/** What Google finds out about an image by itself; its bytes are never given back. */
const inspectImage = (image: Message, context: RuleContext): Message => {
  const bytes = Buffer.from(textIn(image, 'data') ?? '', 'base64');
  const path = fieldPath('image_asset', 'data');
  if (bytes.length === 0) {
    context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path });
    return {};
  }
  const [mimeType] = magicNumbers.find(([, start]) => bytes.toString('hex', 0, 4).startsWith(start)) ?? [];
  if (mimeType === undefined) {
    context.report({ code: 'imageError.INVALID_IMAGE', message: 'The image is not valid.', path });
    return {};
  }
  if (bytes.length > largestImageBytes) {
    context.report({ code: 'imageError.FILE_TOO_LARGE', message: 'The file is too large.', path });
  }
  return { mimeType, fileSize: String(bytes.length) };
};

const checkName = (message: Message, self: DraftEntity | undefined, context: RuleContext): void => {
  const name = textIn(message, 'name');
  if (name === undefined || !context.draft.byName('asset', name).some(({ id }) => id !== self?.id)) return;
  context.report({
    code: 'assetError.DUPLICATE_ASSET_NAME',
    message: 'The asset name is duplicated, either across operations or with an existing asset.',
    path: fieldPath('name'),
    trigger: name,
  });
};

/** Rules of `Asset`. Assets cannot be removed, and a text that is there already is the same asset. */
export const assetRules: ResourceRules = {
  create: (given, context) => {
    const chosen = types.find(({ name }) => given[name] !== undefined);
    if (!chosen) {
      context.report({ code: 'assetError.ASSET_DATA_IS_MISSING', message: 'The asset data is missing.', path: [] });
      return undefined;
    }
    const type = toProtoName(chosen.name.replace(/Asset$/, '')).toUpperCase();
    const message: Message = { ...given, type };
    checkName(message, undefined, context);
    checkFinalUrls(message, [], context);
    const inside = messageIn(message, chosen.name);
    let id: string | undefined;
    if (type === 'IMAGE') {
      if (textIn(message, 'name') === undefined) {
        context.report({
          code: 'assetError.NAME_REQUIRED_FOR_ASSET_TYPE',
          message: 'The asset name is required for this asset type.',
          path: fieldPath('name'),
        });
      }
      message['imageAsset'] = inspectImage(inside, context);
    }
    if (type === 'TEXT') {
      const text = textIn(inside, 'text') ?? '';
      if (text === '') {
        const path = fieldPath('text_asset', 'text');
        context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path });
      }
      id = String(idOfText(text));
      const existing = context.draft.get('asset', id);
      if (existing) return existing;
    }
    const name = textIn(message, 'name');
    return {
      kind: 'asset',
      id: id ?? context.draft.nextId(),
      status: 'ENABLED',
      fields: message,
      ...(name === undefined ? {} : { name }),
    };
  },

  update: (entity, next, _changed, context) => {
    checkName(next, entity, context);
    checkFinalUrls(next, [], context);
    return { fields: next, name: textIn(next, 'name') ?? null };
  },
};
