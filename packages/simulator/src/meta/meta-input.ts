import type { SimulatedRequest } from '../dialect.js';
import { refuse } from './meta-problem.js';
import { isObject } from './meta-readers.js';

/** The parameters of a call, wherever they were: query, JSON, form or multipart. */
export type MetaInput = Readonly<Record<string, unknown>>;

const fromMultipart = (request: SimulatedRequest, boundary: string): MetaInput => {
  const input: Record<string, unknown> = {};
  // Latin-1 keeps one character per byte, so that files survive.
  for (const part of request.body.toString('latin1').split(`--${boundary}`)) {
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0) continue;
    const head = part.slice(0, headEnd);
    const name = / name="([^"]*)"/.exec(head)?.[1];
    const fileName = / filename="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) continue;
    const content = Buffer.from(part.slice(headEnd + 4, -2), 'latin1');
    input[fileName ?? name] = fileName === undefined ? content.toString('utf8') : content;
  }
  return input;
};

const fromBody = (request: SimulatedRequest): MetaInput => {
  if (request.body.length === 0) return {};
  const type = request.headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined) return fromMultipart(request, boundary);
  const body = request.body.toString('utf8');
  if (!/json/i.test(type)) return Object.fromEntries(new URLSearchParams(body));
  try {
    const parsed = JSON.parse(body) as unknown;
    if (isObject(parsed)) return parsed;
  } catch {
    // Answered below, like any other body that is not an object.
  }
  return refuse({
    code: 100,
    message: '(#100) The request body is not a valid JSON object',
    type: 'GraphMethodException',
  });
};

/** Reads all parameters of a call; the body wins over the query. */
export const readMetaInput = (request: SimulatedRequest): MetaInput => ({
  ...Object.fromEntries(request.query),
  ...fromBody(request),
});

/** Parameters that any call may carry and that say nothing about the entity. */
const common = new Set([
  'access_token',
  'appsecret_proof',
  'fields',
  'locale',
  'id',
  'account_id',
  'execution_options',
]);

/** What is left of the parameters when those that any call may carry are taken away. */
export const entityInput = (input: MetaInput): MetaInput =>
  Object.fromEntries(Object.entries(input).filter(([name]) => !common.has(name)));

/** Whether the call only asks if it would be accepted. */
export const isValidateOnly = (input: MetaInput): boolean => {
  const options = input['execution_options'];
  const listed = typeof options === 'string' ? options : JSON.stringify(options ?? []);
  return listed.includes('validate_only');
};
