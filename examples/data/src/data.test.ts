import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { candidateSchema, jobOpeningSchema, parseRecord } from '@adflux/core';
import { describe, expect, it } from 'vitest';
import { breakOpenings, createRandom, generateOpenings } from './index.js';
import { cities } from './cities.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const linesOf = async (file: string): Promise<string[]> => (await readFile(file, 'utf8')).trim().split('\n');

describe('the sample data', () => {
  it('holds at least a hundred good openings and a thousand good candidates', async () => {
    const good = (await linesOf(join(folder, 'openings.ndjson'))).filter((line) => {
      try {
        return parseRecord(jobOpeningSchema, JSON.parse(line), '').ok;
      } catch {
        return false;
      }
    });
    expect(good.length).toBeGreaterThanOrEqual(100);
    const candidates = await linesOf(join(folder, 'candidates.ndjson'));
    expect(candidates.filter((line) => parseRecord(candidateSchema, JSON.parse(line), '').ok)).toHaveLength(1000);
  });

  it('is exactly what the generator makes', async () => {
    const out = await mkdtemp(join(tmpdir(), 'adflux-data-'));
    try {
      const arguments_ = ['--conditions=adflux-source', '--import', 'tsx', 'src/generate.ts', '--out', out];
      await promisify(execFile)(process.execPath, arguments_, { cwd: folder });
      for (const file of ['openings.ndjson', 'candidates.ndjson', 'made-for.json'])
        expect(await readFile(join(out, file), 'utf8')).toBe(await readFile(join(folder, file), 'utf8'));
    } finally {
      await rm(out, { recursive: true });
    }
  });

  it('changes with the seed and breaks openings in eight different ways', () => {
    const openings = generateOpenings(80, '2027-03-01', createRandom(1));
    expect(generateOpenings(80, '2027-03-01', createRandom(2))).not.toEqual(openings);
    const { lines, broken } = breakOpenings(openings, '2027-03-01');
    expect(broken).toBe(8);
    expect(lines.filter((line, index) => line !== JSON.stringify(openings[index]))).toHaveLength(8);
  });

  it('names every city once, with a DANE code of its own', () => {
    expect(new Set(cities.map((each) => each.cityCode)).size).toBe(cities.length);
    for (const each of cities) expect(each.cityCode).toMatch(/^\d{5}$/);
  });
});
