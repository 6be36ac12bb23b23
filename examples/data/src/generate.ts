import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { breakOpenings } from './break-openings.js';
import { generateCandidates } from './generate-candidates.js';
import { generateOpenings } from './generate-openings.js';
import { createRandom } from './random.js';

const help = `Makes up job openings and candidates in Spanish.

  --seed N        the dice (default 1)
  --openings N    how many openings (default 112, eight of them broken on purpose)
  --candidates N  how many candidates (default 1000)
  --today DATE    the day the data is made for (default 2027-03-01)
  --out FOLDER    where the files go (default: this package)
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    openings: { type: 'string', default: '112' },
    candidates: { type: 'string', default: '1000' },
    today: { type: 'string', default: '2027-03-01' },
    out: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(help);
} else {
  const random = createRandom(Number(values.seed));
  const { lines, broken } = breakOpenings(
    generateOpenings(Number(values.openings), values.today, random),
    values.today,
  );
  const candidates = generateCandidates(Number(values.candidates), values.today, random).map((each) =>
    JSON.stringify(each),
  );
  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'openings.ndjson'), `${lines.join('\n')}\n`);
  await writeFile(join(values.out, 'candidates.ndjson'), `${candidates.join('\n')}\n`);
  await writeFile(
    join(values.out, 'made-for.json'),
    `${JSON.stringify({ today: values.today, seed: Number(values.seed) }, null, 2)}\n`,
  );
  process.stdout.write(
    `${String(lines.length)} openings (${String(broken)} broken on purpose), ${String(candidates.length)} candidates in ${values.out}\n`,
  );
}
