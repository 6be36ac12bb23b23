import type { Entity } from '../world-store.js';
import type { ImageSize } from '../meta/meta-image-size.js';
import { refuseMissing, refuseValue, refuseWith } from './x-problem.js';
import { textIn, type XState } from './x-state.js';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const object = (value: unknown, at: string, names: readonly string[]): Fields => {
  if (!isObject(value)) return refuseValue(at, 'object', value);
  for (const name of Object.keys(value)) {
    if (!names.includes(name)) refuseValue(`${at}.${name}`, 'no such field', value[name]);
  }
  return value;
};

const string = (value: unknown, at: string, maximumLength: number): string => {
  if (value === undefined) return refuseMissing(at);
  return typeof value === 'string' && value !== '' && Array.from(value).length <= maximumLength
    ? value
    : refuseValue(at, `string of 1 to ${String(maximumLength)} characters`, value);
};

/** Card pictures: at least 800 pixels wide, 1:1 or 1.91:1, up to 3 MB (https://business.x.com, card specifications, read November 2026). */
const isCardImage = ({ width, height }: ImageSize): boolean => {
  const ratio = width / height;
  return width >= 800 && (Math.abs(ratio - 1) <= 0.02 || Math.abs(ratio - 1.91) <= 0.03);
};

const maximumImageBytes = 3 * 1024 * 1024;

const mediaType = ({ world }: Pick<XState, 'world'>, value: unknown, at: string): string => {
  const key = string(value, at, 40);
  const media: Entity | undefined = world.get('asset', key);
  if (!media || media.removed) {
    return refuseWith(404, 'MEDIA_NOT_FOUND', `Media ${key} was not found in the Media Library of this account`, {
      parameter: at,
      value: key,
    });
  }
  const size = media.fields['image_size'] as ImageSize | undefined;
  const bytes = media.fields['size'];
  const isTooLarge = typeof bytes === 'number' && bytes > maximumImageBytes;
  if (textIn(media, 'media_type') === 'GIF')
    refuseWith(400, 'INVALID_MEDIA', 'Cards take no animated GIFs', { parameter: at });
  if (size && (isTooLarge || !isCardImage(size))) {
    refuseWith(
      400,
      'INVALID_IMAGE',
      'Card images need a width of at least 800px, an aspect ratio of 1:1 or 1.91:1, and at most 3 MB',
      { parameter: at, value: key, details: `${String(size.width)}x${String(size.height)}` },
    );
  }
  return textIn(media, 'media_type') ?? 'IMAGE';
};

const website = (value: unknown, at: string): void => {
  const destination = object(value ?? refuseMissing(at), at, ['type', 'url']);
  if (destination['type'] !== 'WEBSITE') refuseValue(`${at}.type`, 'WEBSITE', destination['type']);
  const url = string(destination['url'], `${at}.url`, 2000);
  if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url)) refuseValue(`${at}.url`, 'URL', url);
};

const app = (value: unknown, at: string): void => {
  const names = [
    'type',
    'country_code',
    'googleplay_app_id',
    'ios_app_store_identifier',
    'googleplay_deep_link',
    'ios_deep_link',
  ];
  const destination = object(value ?? refuseMissing(at), at, names);
  if (destination['type'] !== 'APP') refuseValue(`${at}.type`, 'APP', destination['type']);
  string(destination['country_code'], `${at}.country_code`, 2);
  if (destination['googleplay_app_id'] === undefined && destination['ios_app_store_identifier'] === undefined) {
    refuseMissing(`${at}.googleplay_app_id`);
  }
};

const labels = ['BOOK', 'CONNECT', 'INSTALL', 'OPEN', 'ORDER', 'PLAY', 'SHOP'];

/** What one card of components shows: types of its media, and where it leads. */
interface CardFace {
  readonly media: readonly string[];
  readonly leadsTo: 'WEBSITE' | 'APP';
}

/** One media component, then one of description. */
const readFace = (state: Pick<XState, 'world'>, value: unknown, at: string): CardFace => {
  if (!Array.isArray(value)) return refuseValue(at, 'array of components', value);
  const [first, second, ...others] = value as readonly unknown[];
  if (first === undefined || second === undefined || others.length > 0) {
    return refuseValue(at, 'one media component and either DETAILS or BUTTON', `${String(value.length)} components`);
  }
  const media = object(first, `${at}[0]`, ['type', 'media_key', 'media_keys']);
  const description = object(second, `${at}[1]`, ['type', 'title', 'label', 'destination']);
  let types: readonly string[];
  if (media['type'] === 'MEDIA') {
    object(first, `${at}[0]`, ['type', 'media_key']);
    types = [mediaType(state, media['media_key'], `${at}[0].media_key`)];
  } else if (media['type'] === 'SWIPEABLE_MEDIA') {
    object(first, `${at}[0]`, ['type', 'media_keys']);
    const keys = media['media_keys'];
    if (!Array.isArray(keys) || keys.length < 2 || keys.length > 6) {
      return refuseValue(`${at}[0].media_keys`, '2 to 6 media keys', keys);
    }
    types = keys.map((key: unknown, index) => mediaType(state, key, `${at}[0].media_keys[${String(index)}]`));
  } else {
    return refuseValue(`${at}[0].type`, 'MEDIA or SWIPEABLE_MEDIA', media['type']);
  }
  if (description['type'] === 'DETAILS') {
    object(second, `${at}[1]`, ['type', 'title', 'destination']);
    string(description['title'], `${at}[1].title`, 70);
    website(description['destination'], `${at}[1].destination`);
    return { media: types, leadsTo: 'WEBSITE' };
  }
  if (description['type'] !== 'BUTTON') return refuseValue(`${at}[1].type`, 'DETAILS or BUTTON', description['type']);
  object(second, `${at}[1]`, ['type', 'label', 'destination']);
  const label = object(description['label'] ?? refuseMissing(`${at}[1].label`), `${at}[1].label`, ['type', 'value']);
  if (label['type'] !== 'ENUM') refuseValue(`${at}[1].label.type`, 'ENUM', label['type']);
  if (!labels.some((word) => word === label['value'])) {
    refuseValue(`${at}[1].label.value`, `one of ${labels.join(', ')}`, label['value']);
  }
  app(description['destination'], `${at}[1].destination`);
  return { media: types, leadsTo: 'APP' };
};

const mediaWord = (types: readonly string[]): string => {
  const distinct = new Set(types);
  return distinct.size > 1 ? 'MIXED_MEDIA' : distinct.has('VIDEO') ? 'VIDEO' : 'IMAGE';
};

/** A card that is in order. */
export interface XCardFields {
  readonly name: string | undefined;
  /** What the body said of `components` or `slides`. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly cardType: string | undefined;
}

/**
 * Reads the JSON of a card (https://docs.x.com/x-ads-api/creatives/reference#cards, read November 2026).
 * @param isUpdate an update may leave everything out
 */
export const readCard = (state: Pick<XState, 'world'>, body: unknown, isUpdate: boolean): XCardFields => {
  const card = object(body, 'card', ['name', 'components', 'slides']);
  const name = card['name'] === undefined && isUpdate ? undefined : string(card['name'], 'name', 80);
  const { components, slides } = card;
  if (components !== undefined && slides !== undefined) {
    return refuseWith(400, 'EXCLUSIVE_PARAMETERS', 'components and slides cannot be specified together', {
      parameter: 'slides',
    });
  }
  if (components !== undefined) {
    const face = readFace(state, components, 'components');
    const word = mediaWord(face.media);
    const swipes = face.media.length > 1;
    const middle = !swipes ? '' : word === 'MIXED_MEDIA' ? '_SINGLE_DEST_CAROUSEL' : '_CAROUSEL';
    return { name, content: { components }, cardType: `${word}${middle}_${face.leadsTo}` };
  }
  if (slides === undefined) return isUpdate ? { name, content: {}, cardType: undefined } : refuseMissing('components');
  if (!Array.isArray(slides) || slides.length < 2 || slides.length > 6) {
    return refuseValue('slides', 'array of 2 to 6 slides', Array.isArray(slides) ? slides.length : slides);
  }
  const faces = slides.map((slide: unknown, index) => readFace(state, slide, `slides[${String(index)}]`));
  const word = mediaWord(faces.flatMap(({ media }) => media));
  return { name, content: { slides }, cardType: `${word}_MULTI_DEST_CAROUSEL_WEBSITE` };
};
