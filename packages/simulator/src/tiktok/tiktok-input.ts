import type { SimulatedRequest } from '../dialect.js';
import { readMultipart, type MultipartPart } from '../multipart.js';
import { refuse } from './tiktok-problem.js';
import { isObject } from './tiktok-readers.js';

/** The parameters of a call: all texts in a query and in a form, JSON otherwise. */
export interface TikTokInput {
  readonly input: Readonly<Record<string, unknown>>;
  /** Files of a form, by field. */
  readonly files: Readonly<Record<string, MultipartPart>>;
}

const readJson = (request: SimulatedRequest): Readonly<Record<string, unknown>> => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return refuse(40002, 'Content-Type should be application/json.');
  }
  try {
    const parsed = JSON.parse(request.body.toString('utf8')) as unknown;
    if (isObject(parsed)) return parsed;
  } catch {
    // Answered below, like any other body that is not an object.
  }
  return refuse(40002, 'The request body is not a valid JSON object.');
};

/** Reads the parameters of a call: a GET has a query, a POST a body, which for files is a form. */
export const readTikTokInput = (request: SimulatedRequest): TikTokInput => {
  if (request.method === 'GET') return { input: Object.fromEntries(request.query), files: {} };
  const parts = readMultipart(request.body, request.headers['content-type']);
  if (!parts) return { input: readJson(request), files: {} };
  const input: Record<string, unknown> = {};
  const files: Record<string, MultipartPart> = {};
  for (const part of parts) {
    if (part.fileName === undefined) input[part.name] = part.content.toString('utf8');
    else files[part.name] = part;
  }
  return { input, files };
};
