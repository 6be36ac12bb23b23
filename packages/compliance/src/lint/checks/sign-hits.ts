import type { Hit } from '../hit.js';

const emoji =
  /(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\u200D|\uFE0F|\u20E3|\p{Emoji_Modifier}|\p{Extended_Pictographic}|\p{Regional_Indicator})*/gu;
const repeated = /([!¡?¿$€])\1+|([*#=~_])\2{2,}|!\?[!?]*|\?![!?]*/g;

/** Emoji, to be left out. */
export const emojiHits = (text: string): readonly Hit[] =>
  [...text.matchAll(emoji)].map(({ 0: found, index }) => ({
    topic: 'emoji',
    start: index,
    end: index + found.length,
    rewrite: '',
  }));

/** Repeated signs: one of them stays where it ends a sentence. */
export const punctuationHits = (text: string): readonly Hit[] =>
  [...text.matchAll(repeated)].map(({ 0: found, index }) => ({
    topic: 'punctuation',
    start: index,
    end: index + found.length,
    rewrite: /^[!¡?¿]/.test(found) ? found.charAt(0) : '',
  }));
