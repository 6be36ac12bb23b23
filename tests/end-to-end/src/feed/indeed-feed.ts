import type { FeedJob } from './feed-job.js';

/** Days that the feed names: the one it is made on, in the clock's first week of March 2027, and others around it. */
const days = { posted: 'Mon, 22 Feb 2027 15:00:00 GMT', over: '2027-02-26', closes: '2027-04-30' } as const;

const cdata = (text: string): string => `<![CDATA[${text}]]>`;
const pesos = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, '.');

function elementsOf({ id, title, town, region, company, salaryPesos, state }: FeedJob): Record<string, string> {
  const text =
    `<p>${company.replaceAll('&', '&amp;')} busca ${title.toLowerCase()} en ${town}. Contrato estable y prestaciones de ley.</p>` +
    `<ul><li>Salario puntual</li><li>Referencia ${id}</li></ul>`;
  return {
    title: cdata(title),
    date: cdata(days.posted),
    referencenumber: cdata(id),
    url: cdata(`https://empleos.example.com/v/${id}?fuente=xml&medio=indeed`),
    company: cdata(company),
    city: cdata(town),
    state: cdata(region),
    country: cdata('CO'),
    description: cdata(text),
    salary: cdata(`$${pesos(salaryPesos)} - $${pesos(salaryPesos + 300_000)} mensuales`),
    jobtype: cdata('fulltime'),
    expirationdate: state === 'expired' ? days.over : days.closes,
    ...(state === 'closed' ? { status: 'cerrada' } : {}),
  };
}

const write = (elements: Readonly<Record<string, string>>): string =>
  `<job>${Object.entries(elements)
    .map(([name, content]) => `<${name}>${content}</${name}>`)
    .join('')}</job>\n`;

const without = (elements: Readonly<Record<string, string>>, name: string): string =>
  write(Object.fromEntries(Object.entries(elements).filter(([each]) => each !== name)));

/** Ways in which real feeds are broken; each makes one record unusable and none of its neighbours. */
const breakages: readonly ((elements: Readonly<Record<string, string>>) => string)[] = [
  (elements) => without(elements, 'title'),
  (elements) => write({ ...elements, url: 'empleos.example.com/sin-protocolo' }),
  (elements) => write({ ...elements, date: 'anteayer' }),
  (elements) => write({ ...elements, country: 'Narnia' }),
  (elements) => without(elements, 'company'),
  (elements) => write(elements).replace('</title>', '</titulo>'),
  (elements) => write({ ...elements, expirationdate: '2026-01-31' }),
  (elements) => without(elements, 'description'),
];

function record(job: FeedJob): string {
  const elements = elementsOf(job);
  if (job.state !== 'broken') return write(elements);
  return (breakages[Math.floor(job.number / 50) % breakages.length] ?? write)(elements);
}

/** The feed as the board serves it, in pieces that end wherever they end. */
export function* indeedFeed(jobs: readonly FeedJob[]): Generator<Buffer, void, void> {
  let rest = '<?xml version="1.0" encoding="utf-8"?>\n<source><publisher>Empleos Andina</publisher>\n';
  for (const job of jobs) {
    rest += record(job);
    if (rest.length < 16_384) continue;
    yield Buffer.from(rest.slice(0, 16_384));
    rest = rest.slice(16_384);
  }
  yield Buffer.from(`${rest}</source>\n`);
}
