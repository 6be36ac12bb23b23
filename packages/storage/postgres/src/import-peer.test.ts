import { describe, expect, it } from 'vitest';
import { importPeer } from './import-peer.js';

describe('importPeer', () => {
  it('names the package to install when it is not there', async () => {
    const name = '@adflux/not-there';
    const importing = importPeer(name, () => import(/* @vite-ignore */ name) as Promise<unknown>);
    await expect(importing).rejects.toMatchObject({
      code: 'config',
      message: `The package ${name} is not installed. Run: npm install ${name}`,
    });
  });

  it('passes on what is wrong inside of the package', async () => {
    const failure = new Error('the package itself is broken');
    await expect(importPeer('pg', () => Promise.reject(failure))).rejects.toBe(failure);
  });
});
