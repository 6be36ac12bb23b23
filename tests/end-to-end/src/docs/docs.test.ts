import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '@adflux/test-postgres-server';
import type { PostgresServer } from '@adflux/test-postgres-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from './markdown-page.js';
import { runProgram, runScript } from './run-program.js';
