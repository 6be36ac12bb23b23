/** East Asian wide and full-width ranges (Unicode Standard Annex 11), which ad platforms count as two. */
const fullWidth =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/**
 * How long a text is as ad platforms count: code points, of which full-width ones count as two where the platform says so.
 */
export function textWidth(text: string, fullWidthCountsTwice = false): number {
  let width = 0;
  for (const character of text) width += fullWidthCountsTwice && fullWidth.test(character) ? 2 : 1;
  return width;
}
