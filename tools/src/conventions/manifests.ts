import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Complaint } from '../complaint.js';
import type { WorkspacePackage } from '../workspace.js';

const core = '@adflux/core';

/** What every published manifest says, so that packages behave alike when installed. */
export function manifestRules(root: string, { folder, manifest }: WorkspacePackage): Complaint[] {
  const file = `${folder}/package.json`;
  const published = Object.values(manifest.publishConfig?.exports ?? {});
  const rules: [boolean, string][] = [
    [manifest.type === 'module', 'Say "type": "module".'],
    [manifest.license === 'Apache-2.0', 'Say "license": "Apache-2.0".'],
    [(manifest.description ?? '') !== '', 'Describe the package in one sentence.'],
    [manifest.sideEffects === false, 'Say "sideEffects": false: importing does nothing.'],
    [manifest.engines?.['node'] === '>=20.19.0', 'Say "engines": { "node": ">=20.19.0" }.'],
    [manifest.repository?.directory === folder, `Say "repository.directory": "${folder}".`],
    [manifest.files?.includes('dist') === true, 'List "dist" in "files".'],
    [existsSync(join(root, folder, 'README.md')), 'Write a README.md: it is the page of the package on npm.'],
    [Object.keys(manifest.exports ?? {}).includes('.'), 'Export ".".'],
    [
      Object.keys(manifest.exports ?? {}).join() === Object.keys(manifest.publishConfig?.exports ?? {}).join(),
      'Repeat every entry of "exports" in "publishConfig.exports", without "adflux-source".',
    ],
    [
      published.every((entry) => typeof entry === 'string' || !('adflux-source' in entry)),
      'Leave "adflux-source" out of "publishConfig.exports": sources are not published.',
    ],
    // Two copies of core in one application would mean two sets of contracts.
    [!(core in (manifest.dependencies ?? {})), `Peer-depend on ${core} instead of depending on it.`],
  ];
  return rules.filter(([holds]) => !holds).map(([, message]) => ({ file, message }));
}

/** An adapter also leaves the choice of core to the application. */
export function adapterManifest({ folder, manifest }: WorkspacePackage): Complaint[] {
  if (core in (manifest.peerDependencies ?? {})) return [];
  return [{ file: `${folder}/package.json`, message: `Peer-depend on ${core}.` }];
}
