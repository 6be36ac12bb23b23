import { refuse } from './meta-problem.js';

/** The fields a client asked for; a reference may have fields of its own: `creative{id,name}`. */
export type FieldList = ReadonlyMap<string, FieldList>;

const syntaxError = (): never =>
  refuse({
    code: 2500,
    message: 'Syntax error "Expected end of string" in the fields parameter',
    type: 'OAuthException',
  });

/** Parses `id,name,creative{id,object_story_spec}`. */
export const parseFieldList = (source: string): FieldList => {
  let at = 0;
  const parse = (isInner: boolean): FieldList => {
    const fields = new Map<string, FieldList>();
    for (;;) {
      const name = /^\s*([a-z_0-9]+)\s*/i.exec(source.slice(at));
      if (!name?.[1]) return syntaxError();
      at += name[0].length;
      let inner: FieldList = new Map();
      if (source[at] === '{') {
        at += 1;
        inner = parse(true);
      }
      fields.set(name[1], inner);
      const next = source[at];
      at += 1;
      if (next === ',') continue;
      if (next === undefined && !isInner) return fields;
      if (next === '}' && isInner) return fields;
      return syntaxError();
    }
  };
  return source.trim() === '' ? new Map() : parse(false);
};
