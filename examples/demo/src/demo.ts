import { printReport } from './print-report.js';
import { help, readOptions, type DemoOptions } from './options.js';
import { runDemo } from './run-demo.js';

async function main(): Promise<number> {
  let options: DemoOptions;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const report = await runDemo(options);
  printReport(report, options.json);
  return report.duplicates + report.leftOver + report.missing === 0 ? 0 : 1;
}

process.exitCode = await main();
