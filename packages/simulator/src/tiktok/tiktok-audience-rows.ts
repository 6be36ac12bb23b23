import { refuse } from './tiktok-problem.js';

/** Ways in which the lines of an audience file identify people. */
export const calculateTypes = [
  'EMAIL_SHA256',
  'PHONE_SHA256',
  'IDFA_SHA256',
  'GAID_SHA256',
  'MAID_SHA256',
  'FIRST_SHA256',
  'IDFA_MD5',
  'GAID_MD5',
  'MAID_MD5',
  'FIRST_MD5',
  'MULTIPLE_TYPES',
] as const;

/** One of these ways. */
export type CalculateType = (typeof calculateTypes)[number];

const sha256 = /^[0-9a-f]{64}$/;
const md5 = /^[0-9a-f]{32}$/;
const deviceId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** What the cells of a column look like, by its name in capitals. */
const columns: Readonly<Record<string, RegExp>> = {
  MAID: deviceId,
  PHONE_SHA256: sha256,
  EMAIL_SHA256: sha256,
  MAID_SHA256: sha256,
  MAID_MD5: md5,
};

/** A column may be there this often: people have several addresses. */
const maximumRepeats = 3;

const refuseFormat = (detail: string): never => refuse(40915, `The content of the file is invalid: ${detail}.`);

const readHeader = (line: string): readonly RegExp[] => {
  const names = line.split(',').map((name) => name.trim().toUpperCase());
  for (const name of names) {
    if (names.filter((other) => other === name).length > maximumRepeats) {
      refuseFormat(`the column ${name} appears more than ${String(maximumRepeats)} times`);
    }
  }
  return names.map((name) => columns[name] ?? refuseFormat(`unknown column "${name}" in the first line`));
};

// Digests may be written in capitals.
const linesOf = (content: Buffer): readonly string[] => {
  const text = content.toString('utf8').toLowerCase();
  return text.split(text.includes('\r') ? /\r?\n/ : '\n').filter((line) => line !== '');
};

/**
 * Reads an audience file; gives one text for each person. Files of one type are lines of hashes and have no header; those of
 * several types have one, and their cells may be empty
 * (https://business-api.tiktok.com/portal/docs?id=1739940567842818, read November 2026). That a single bad line stops the
 * whole file, and that a header on a file of one type is a bad line, are assumptions.
 */
export const readAudienceRows = (content: Buffer, type: CalculateType): readonly string[] => {
  const lines = linesOf(content);
  if (type !== 'MULTIPLE_TYPES') {
    const pattern = type.endsWith('_MD5') ? md5 : sha256;
    const bad = lines.findIndex((line) => !pattern.test(line));
    if (bad >= 0) refuseFormat(`line ${String(bad + 1)} is not a hash as ${type} wants it`);
    return lines;
  }
  const [first = '', ...rest] = lines;
  const patterns = readHeader(first);
  return rest.map((line, index) => {
    const cells = line.split(',');
    const fits =
      cells.length === patterns.length &&
      cells.every((cell, column) => cell === '' || (patterns[column]?.test(cell) ?? false));
    const filled = cells.filter((cell) => cell !== '');
    if (!fits || filled.length === 0) refuseFormat(`line ${String(index + 2)} does not fit the columns`);
    return filled.join(',');
  });
};
