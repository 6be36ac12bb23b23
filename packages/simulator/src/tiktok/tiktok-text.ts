import { refuseParameter } from './tiktok-problem.js';
import { text, type Reader } from './tiktok-readers.js';

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
const emoji = /\p{Emoji_Presentation}|[\u{FE0F}\u{20E3}\u{1F1E6}-\u{1F1FF}]|(?![©®™])\p{Extended_Pictographic}/u;

/** Characters as TikTok counts them: Chinese, Japanese and Korean ones are two. */
const lengthOf = (value: string): number => {
  let length = 0;
  for (const character of value) length += wide.test(character) ? 2 : 1;
  return length;
};

/** Reads text that people see: no emoji, and not longer than TikTok counts. */
export const plainText =
  (min: number, max: number): Reader<string> =>
  (value, path) => {
    const read = text(value, path);
    if (emoji.test(read)) refuseParameter(path, 'Emoji is not supported');
    const length = lengthOf(read.trim() === '' ? '' : read);
    return length >= min && length <= max
      ? read
      : refuseParameter(path, `The length must be in the range [${String(min)}, ${String(max)}]`);
  };

/** Reads the name of a campaign, an ad group or an ad. */
export const nameText = plainText(1, 512);

/** Reads a link to a page. */
export const link: Reader<string> = (value, path) => {
  const read = text(value, path);
  const protocol = URL.canParse(read) ? new URL(read).protocol : '';
  return protocol === 'https:' || protocol === 'http:' ? read : refuseParameter(path, 'Not a valid URL');
};
