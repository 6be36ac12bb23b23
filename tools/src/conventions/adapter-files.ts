import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Complaint } from '../complaint.js';

/** Every adapter's files, with `*` for the platform's id: whoever knows one adapter finds their way in all of them. */
export const adapterFiles = [
  'README.md',
  'package.json',
  'tsup.config.ts',
  'src/index.ts',
  'src/*-platform.ts',
  'src/*-capabilities.ts',
  'src/*-api-version.ts',
  'src/*-client.ts',
  'src/*-error.ts',
  'src/*-limits.ts',
  'src/*-options.ts',
  'src/*-campaigns.ts',
  'src/*-ad-groups.ts',
  'src/*-ads.ts',
  'src/*-assets.ts',
  'src/*-insights.ts',
  'src/to-*-campaign.ts',
  'src/to-*-ad-group.ts',
  'src/to-*-ad.ts',
  'src/to-*-targeting.ts',
  'src/from-*-status.ts',
  'src/from-*-insight.ts',
  'src/*-suite.test.ts',
] as const;

/** Files that an adapter lacks. Further files are its own business. */
export function missingAdapterFiles(root: string, folder: string, id: string): Complaint[] {
  return adapterFiles
    .map((pattern) => pattern.replace('*', id))
    .filter((file) => !existsSync(join(root, folder, file)))
    .map((file) => ({ file: `${folder}/${file}`, message: 'Missing: every adapter has this file.' }));
}
