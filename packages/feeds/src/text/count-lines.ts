/** How many line ends lie in a part of a text. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Says on which line a place in a buffer is, looking at each part of the buffer once. */
export interface LineCounter {
  lineAt(buffer: string, index: number): number;
  /** To be called before the buffer loses its beginning. */
  drop(buffer: string, to: number): void;
}

/** Lines count from 1. */
export function createLineCounter(): LineCounter {
  let [line, counted] = [1, 0];
  const lineAt = (buffer: string, index: number): number => {
    line += index >= counted ? countLines(buffer, counted, index) : -countLines(buffer, index, counted);
    counted = index;
    return line;
  };
  return {
    lineAt,
    drop: (buffer, to) => {
      lineAt(buffer, to);
      counted = 0;
    },
  };
}
