import { createHash } from 'node:crypto';
import type { MultipartPart } from '../multipart.js';
import { refuse } from './tiktok-problem.js';
import { required, text, type Reader } from './tiktok-readers.js';

/** The MD5 of some bytes, as TikTok writes signatures. */
export const signatureOf = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');

/** Refuses a file that is missing, empty, too large or not what its signature says. */
export const checkFile = (
  file: MultipartPart | undefined,
  signature: string | undefined,
  {
    field,
    signatureField,
    maximum,
  }: { readonly field: string; readonly signatureField: string; readonly maximum: number },
): Buffer => {
  const { content } = required(file, field);
  const given = required(signature, signatureField);
  if (content.length === 0) refuse(40906, 'The file is empty.');
  if (content.length > maximum) refuse(40907, `The file is too large: ${String(maximum)} bytes at most.`);
  if (given.toLowerCase() !== signatureOf(content)) {
    refuse(40900, 'The file signature is invalid. It should be the MD5 of the file.');
  }
  return content;
};

/** Reads the name of a file. */
export const fileName: Reader<string> = (value, path) => {
  const read = text(value, path);
  return read.length >= 1 && read.length <= 100
    ? read
    : refuse(40002, `${path}: The length must be in the range [1, 100]`);
};
