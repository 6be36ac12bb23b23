import { SaxesParser } from 'saxes';
import { remember } from '../text/remember.js';
import { fieldNamed, foldName, setField } from '../records/field-aliases.js';
import type { FieldProblem, RawJob } from '../records/raw-job.js';

const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;
const [sectionBegin, sectionEnd] = ['<![CDATA[', ']]>'];

/** Repairs what is behind the end of the CDATA section that a part begins in; the first part begins in none. */
function repairPart(part: string, index: number): string {
  const end = index === 0 ? 0 : Math.max(0, part.indexOf(sectionEnd));
  const bare = part.slice(end);
  return bare.includes('&') ? part.slice(0, end) + bare.replace(bareAmpersand, '&amp;') : part;
}

/** Ampersands that begin none of the five entities of XML become text, outside of CDATA; so no other entity exists. */
function repairAmpersands(block: string): string {
  if (!block.includes('&')) return block;
  const parts = block.split(sectionBegin);
  const repaired = parts.map(repairPart);
  // Nearly always they stand in CDATA, and the job stays as it is.
  return repaired.every((part, index) => part === parts[index]) ? block : repaired.join(sectionBegin);
}

/** The elements whose own markup is text: `<description><p>…</p></description>`. */
const marked = /^(description|descripcion|jobdescription|requirements|requisitos|body|content)$/;

interface OpenElement {
  readonly name: string;
  /** Names of what it is in, below the job, and its own. */
  readonly path: string;
  text: string;
}

/**
 * Makes a reader of job elements. Attributes are not looked at, elements inside each other are named by their path or their own name. No
 * document type, no entity beyond the five of XML, no network: a block has nothing but itself.
 */
export function createXmlJobParser(maximumDepth: number): (block: string) => RawJob | FieldProblem {
  const fold = remember(foldName);
  let job: RawJob = {};
  let open: OpenElement[] = [];
  let problem: string | undefined;
  let markedAt = -1;

  const add = (text: string): void => {
    const holder = open[markedAt] ?? open.at(-1);
    if (holder !== undefined && problem === undefined) holder.text += text;
  };
  const openElement = (tag: string): void => {
    if (open.length >= maximumDepth) problem ??= `at most ${String(maximumDepth)} elements inside each other`;
    if (problem !== undefined) return;
    const name = fold(tag);
    const holder = open[markedAt];
    if (holder !== undefined) holder.text += `<${name}>`;
    else if (marked.test(name)) markedAt = open.length;
    const parent = open.at(-1);
    open.push({ name, path: parent === undefined ? '' : parent.path + name, text: '' });
  };
  const closeElement = (): void => {
    const element = open.pop();
    if (element === undefined || problem !== undefined) return;
    const holder = open[markedAt];
    if (holder !== undefined) {
      holder.text += `</${element.name}>`;
      return;
    }
    markedAt = -1;
    const field = fieldNamed(element.path) ?? fieldNamed(element.name);
    if (field !== undefined && open.length > 0) setField(job, field, element.text);
  };
  const createParser = (): SaxesParser => {
    const parser = new SaxesParser();
    parser.on('error', (error) => (problem ??= error.message.replace(/^\d+:\d+: /, '').slice(0, 120)));
    parser.on('opentag', ({ name }) => {
      openElement(name);
    });
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', closeElement);
    return parser;
  };
  // One parser for all blocks that are well-formed: making one is more work than reading a job.
  let parser = createParser();

  return (block) => {
    [job, open, problem, markedAt] = [{}, [], undefined, -1];
    parser.write(repairAmpersands(block)).close();
    const found = problem as string | undefined;
    if (found === undefined) return job;
    parser = createParser();
    return { field: '', expected: `well-formed XML (${found})` };
  };
}
