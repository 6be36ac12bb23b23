import { countLines } from '../text/count-lines.js';

/** One record of a table. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: string;
}

/** Cuts a table into records, piece by piece, with a buffer of one record. */
export interface CsvRecords {
  push(text: string): CsvRecord[];
  end(): CsvRecord[];
  readonly held: number;
}

/** The sign that parts the cells of a header: the one of `;`, tab, comma and bar that occurs most. */
export function delimiterOf(header: string): string {
  const bare = header.slice(0, 65_536).replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ',', '|'].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}

/** What Excel writes above a table to name its delimiter. */
export const separatorLine = /^sep=[^\r\n]\r?$/i;

interface Scanned {
  readonly cells: readonly string[];
  /** Behind the end of the record's line. */
  readonly end: number;
  readonly lines: number;
  /** Text behind a closing quote: that quote was the opening one of another cell. */
  readonly isDoubtful: boolean;
}

/** Reads the record that begins at `from`; null when its end is not in the text. RFC 4180, and quotes within bare cells are text. */
function scanRecord(text: string, from: number, delimiter: string, isLast: boolean): Scanned | null {
  const cells: string[] = [];
  let at = from;
  let isDoubtful = false;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        // A quote at the end of a piece may be the first of two.
        if (quote === -1 || (quote + 1 === text.length && !isLast)) return null;
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
      const follows = text[at];
      if (follows !== undefined && follows !== delimiter && follows !== '\n' && follows !== '\r') isDoubtful = true;
    }
    const [newline, sign] = [text.indexOf('\n', at), text.indexOf(delimiter, at)];
    if (newline === -1 && !isLast) return null;
    const lineEnd = newline === -1 ? text.length : newline;
    if (sign !== -1 && sign < lineEnd) {
      cells.push(cell + text.slice(at, sign));
      at = sign + 1;
      continue;
    }
    cells.push((cell + text.slice(at, lineEnd)).replace(/\r$/, ''));
    const end = newline === -1 ? lineEnd : lineEnd + 1;
    return { cells, end, lines: Math.max(1, countLines(text, from, end)), isDoubtful };
  }
}

/**
 * Reads records as spreadsheets write them, with quotes, line ends within quotes, and the delimiter that the header shows. A quote that is not
 * closed costs its own line: when a record of several lines has more or fewer cells than the header, or text behind a closing quote, only its first line is given up.
 */
export function createCsvRecords(maximumLength: number): CsvRecords {
  let buffer = '';
  let line = 1;
  let delimiter: string | undefined;
  let columns = 0;
  let isSkipping = false;
  const tooLong = `a row of at most ${String(maximumLength)} characters`;

  const firstLine = (at: number): number => {
    const newline = buffer.indexOf('\n', at);
    return newline === -1 ? buffer.length : newline + 1;
  };
  function next(at: number, isLast: boolean): { record: CsvRecord | null; end: number; lines: number } | null {
    const lineEnd = buffer.indexOf('\n', at);
    if (isSkipping) {
      if (lineEnd === -1) return null;
      isSkipping = false;
      return { record: null, end: lineEnd + 1, lines: 1 };
    }
    if (delimiter === undefined) {
      if (lineEnd === -1 && !isLast) return null;
      const header = buffer.slice(at, lineEnd === -1 ? undefined : lineEnd);
      if (separatorLine.test(header)) {
        delimiter = header.charAt(4);
        return { record: null, end: firstLine(at), lines: 1 };
      }
      delimiter = delimiterOf(header);
    }
    const scanned = scanRecord(buffer, at, delimiter, isLast);
    const isSwallowing =
      scanned !== null && scanned.lines > 1 && columns > 0 && (scanned.isDoubtful || scanned.cells.length !== columns);
    if (scanned === null || isSwallowing) {
      const isEndless = scanned !== null || isLast || buffer.length - at > maximumLength;
      if (!isEndless || at >= buffer.length) return null;
      isSkipping = lineEnd === -1;
      const problem =
        lineEnd === -1 && !isLast ? tooLong : 'a closing quote on the line, or as many cells as the header has';
      const cells = buffer.slice(at, Math.min(firstLine(at), at + 2_048)).split(delimiter);
      return { record: { line, cells, problem }, end: firstLine(at), lines: 1 };
    }
    const { cells, end, lines } = scanned;
    if (cells.length === 1 && cells[0]?.trim() === '') return { record: null, end, lines };
    if (columns === 0) columns = cells.length;
    if (end - at > maximumLength) return { record: { line, cells: [], problem: tooLong }, end, lines };
    const isWide = cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '');
    const problem = isWide ? `${String(columns)} cells, as the header has, not ${String(cells.length)}` : undefined;
    return { record: problem === undefined ? { line, cells } : { line, cells, problem }, end, lines };
  }
  function take(isLast: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < buffer.length) {
      const taken = next(at, isLast);
      if (taken === null) break;
      if (taken.record !== null) records.push(taken.record);
      line += taken.lines;
      at = taken.end;
    }
    buffer = isSkipping ? '' : buffer.slice(at);
    return records;
  }
  return {
    push: (text) => {
      buffer += text;
      return take(false);
    },
    end: () => take(true),
    get held() {
      return buffer.length;
    },
  };
}
