import { queryError } from './gaql-problem.js';

/** One piece of a query. */
export interface Token {
  readonly kind: 'word' | 'text' | 'symbol' | 'end';
  /** Words and symbols as written; texts without their quotes and escapes. */
  readonly text: string;
}

const symbols = ['!=', '>=', '<=', '=', '>', '<', '(', ')', ',', ';'];

/** Reads a quoted text that begins at `start`. Returns it with the position behind it. */
const readText = (query: string, start: number): readonly [Token, number] => {
  const quote = query[start];
  let text = '';
  for (let at = start + 1; at < query.length; at += 1) {
    const character = query.charAt(at);
    if (character === quote) return [{ kind: 'text', text }, at + 1];
    if (character === '\n')
      throw queryError('PROHIBITED_NEWLINE_IN_STRING', 'The string literal must not contain newlines.');
    if (character === '\\') {
      at += 1;
      text += query.charAt(at);
    } else text += character;
  }
  throw queryError('STRING_NOT_TERMINATED', 'The string literal is not terminated.');
};

/** Cuts a query into tokens. */
export const toTokens = (query: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const character = query.charAt(at);
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    if (character === "'" || character === '"') {
      const [token, next] = readText(query, at);
      tokens.push(token);
      at = next;
      continue;
    }
    const symbol = symbols.find((candidate) => query.startsWith(candidate, at));
    if (symbol !== undefined) {
      tokens.push({ kind: 'symbol', text: symbol });
      at += symbol.length;
      continue;
    }
    const word = /^[\w.*+:/~-]+/.exec(query.slice(at))?.[0];
    if (word === undefined) throw queryError('BAD_SYMBOL', `Invalid symbol in the query: '${character}'.`);
    tokens.push({ kind: 'word', text: word });
    at += word.length;
  }
  return [...tokens, { kind: 'end', text: '' }];
};
