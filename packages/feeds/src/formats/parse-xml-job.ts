import { SaxesParser } from 'saxes';
import { fieldNamed, foldName, setField } from '../records/field-aliases.js';
import type { FieldProblem, RawJob } from '../records/raw-job.js';

const bareAmpersand = /<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;

/** Ampersands that begin none of the five entities of XML become text, outside of CDATA; so no other entity exists. */
const repairAmpersands = (block: string): string =>
  block.includes('&') ? block.replace(bareAmpersand, (found) => (found === '&' ? '&amp;' : found)) : block;

/** The elements whose own markup is text: `<description><p>…</p></description>`. */
const marked = /^(description|descripcion|jobdescription|requirements|requisitos|body|content)$/;

interface OpenElement {
  readonly name: string;
  text: string;
}

/**
 * Reads one job element. Attributes are not looked at, elements inside each other are named by their path or their own name. No
 * document type, no entity beyond the five of XML, no network: a block has nothing but itself.
 */
export function parseXmlJob(block: string, maximumDepth: number): RawJob | FieldProblem {
  const job: RawJob = {};
  const open: OpenElement[] = [];
  let problem: string | undefined;
  let markedAt = -1;
  const parser = new SaxesParser();
  parser.on('error', (error) => (problem ??= error.message.replace(/^\d+:\d+: /, '').slice(0, 120)));
  parser.on('opentag', ({ name }) => {
    if (open.length >= maximumDepth) problem ??= `at most ${String(maximumDepth)} elements inside each other`;
    if (problem !== undefined) return;
    const folded = foldName(name);
    const holder = open[markedAt];
    if (holder !== undefined) holder.text += `<${folded}>`;
    else if (marked.test(folded)) markedAt = open.length;
    open.push({ name: folded, text: '' });
  });
  const add = (text: string): void => {
    const holder = open[markedAt] ?? open.at(-1);
    if (holder !== undefined && problem === undefined) holder.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || problem !== undefined) return;
    const holder = open[markedAt];
    if (holder !== undefined) holder.text += `</${element.name}>`;
    else {
      markedAt = -1;
      const path = open.slice(1).reduce((names, { name }) => names + name, '') + element.name;
      const field = fieldNamed(path) ?? fieldNamed(element.name);
      if (field !== undefined && open.length > 0) setField(job, field, element.text);
    }
  });
  parser.write(repairAmpersands(block)).close();
  return problem === undefined ? job : { field: '', expected: `well-formed XML (${problem})` };
}
