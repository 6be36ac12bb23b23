import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Bundler {
  build(options: {
    entryPoints: readonly string[];
    outfile: string;
    bundle: true;
    platform: 'node';
    format: 'esm';
    packages: 'external';
  }): Promise<unknown>;
}

/**
 * Makes one JavaScript file of `src/processes/<name>.ts`, which imports the packages as they are built: a loader's memory would
 * count as ours. Returns the file.
 */
export async function bundleProcess(name: string): Promise<string> {
  const { build } = createRequire(createRequire(import.meta.url).resolve('tsx'))('esbuild') as Bundler;
  const outfile = fileURLToPath(new URL(`../.cache/${name}.mjs`, import.meta.url));
  const entryPoints = [fileURLToPath(new URL(`./processes/${name}.ts`, import.meta.url))];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  return outfile;
}
