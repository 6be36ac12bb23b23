import { fieldNamed, foldName, setField } from '../records/field-aliases.js';
import type { RawJob, ReadRecord, RecordLimits } from '../records/raw-job.js';
import { jobPostingsIn, toRawJob } from './job-posting.js';

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inText = (text: string, names: string): string | undefined =>
  new RegExp(`"(?:${names})"\\s{0,8}:\\s{0,8}"((?:[^"\\\\\\n]|\\\\.){1,300})"`, 'i').exec(text.slice(0, 4_096))?.[1];

/** What says which record it was, as far as a broken text shows it. */
export const titleAndReferenceIn = (text: string): { reference: string | undefined; title: string | undefined } => ({
  reference: inText(text, 'id|reference|referencia|identifier'),
  title: inText(text, 'title|titulo|cargo'),
});

function tooDeep(text: string, maximumDepth: number): boolean {
  let [depth, isString] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (isString) {
      if (character === 0x5c) at += 1;
      else if (character === 0x22) isString = false;
    } else if (character === 0x22) isString = true;
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > maximumDepth) return true;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return false;
}

/** The fields of a flat object, by the names that columns have. */
function flatJob(object: JsonObject): RawJob {
  const job: RawJob = {};
  for (const [key, value] of Object.entries(object)) {
    const field = fieldNamed(foldName(key));
    if (field === undefined) continue;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const each of values)
      if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean')
        setField(job, field, String(each));
  }
  return job;
}

/** Core's own shape, by the two objects that no flat record has. */
const isOpening = (object: JsonObject): boolean => isObject(object['company']) || isObject(object['location']);

/**
 * Reads the text of one JSON object.
 *
 * @param isLine Whether the object has to be a job. In a document, objects may also be something else (a breadcrumb, the website).
 */
export function readJsonObject(
  text: string,
  line: number,
  limits: RecordLimits,
  isLine: boolean,
): readonly ReadRecord[] {
  const broken = (expected: string): readonly ReadRecord[] => [
    {
      line,
      problem: { field: '', expected },
      ...titleAndReferenceIn(text),
    },
  ];
  let value: unknown;
  try {
    if (tooDeep(text, limits.depth)) return broken(`at most ${String(limits.depth)} objects inside each other`);
    value = JSON.parse(text);
  } catch {
    return broken('well-formed JSON');
  }
  if (!isObject(value)) return broken('a JSON object');
  const postings = jobPostingsIn(value);
  if (postings.length > 0) return postings.map((posting) => ({ line, job: toRawJob(posting) }));
  if (value['@type'] !== undefined || value['@context'] !== undefined) return isLine ? broken('a JobPosting') : [];
  if (isOpening(value)) return [{ line, opening: value }];
  const job = flatJob(value);
  return isLine || job.title !== undefined ? [{ line, job }] : [];
}
