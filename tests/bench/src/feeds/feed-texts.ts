import type { FeedFormat } from '@adflux/feeds';

const duties =
  'Registro de facturas, conciliaciones bancarias y apoyo en el cierre mensual. Contrato estable, prestaciones de ley. '.repeat(
    5,
  );

const writers: Readonly<Record<FeedFormat, (index: number) => string>> = {
  xml: (index) =>
    `<job><title><![CDATA[Auxiliar contable]]></title><date>2027-02-01</date><referencenumber>R${String(index)}</referencenumber>` +
    `<url><![CDATA[https://empleos.example.com/v/${String(index)}?a=1&b=2]]></url><company><![CDATA[Andina & Cía.]]></company>` +
    `<city>Medellín</city><state>Antioquia</state><country>CO</country><description><![CDATA[<p>${duties}</p><p>Vacante ${String(index)}</p>]]></description>` +
    `<salary>$3.000.000 - $4.500.000</salary><jobtype>fulltime</jobtype></job>\n`,
  'json-ld': (index) =>
    `${index === 0 ? '' : ',\n'}{"@context":"https://schema.org","@type":"JobPosting","identifier":{"value":"R${String(index)}"},"title":"Auxiliar contable",` +
    `"datePosted":"2027-02-01","description":"<p>${duties}</p><p>Vacante ${String(index)}</p>","hiringOrganization":{"name":"Andina & Cía."},` +
    `"jobLocation":{"address":{"addressLocality":"Medellín","addressRegion":"Antioquia","addressCountry":"CO"}},"employmentType":"FULL_TIME",` +
    `"url":"https://empleos.example.com/v/${String(index)}"}`,
  csv: (index) =>
    `R${String(index)};Auxiliar contable;Andina & Cía.;Medellín;Antioquia;"${duties}Vacante ${String(index)}";$3.000.000 - $4.500.000;01/02/2027;https://empleos.example.com/v/${String(index)}\n`,
  ndjson: (index) =>
    `{"referencia":"R${String(index)}","titulo":"Auxiliar contable","empresa":"Andina & Cía.","ciudad":"Medellín","departamento":"Antioquia",` +
    `"descripcion":"${duties}Vacante ${String(index)}","salario":"$3.000.000 - $4.500.000","fecha":"2027-02-01","url":"https://empleos.example.com/v/${String(index)}"}\n`,
};
const frames: Readonly<Record<FeedFormat, readonly [before: string, after: string]>> = {
  xml: ['<?xml version="1.0" encoding="utf-8"?>\n<source>\n', '</source>\n'],
  'json-ld': ['[\n', '\n]\n'],
  csv: ['Código;Cargo;Empresa;Ciudad;Departamento;Descripción;Salario;Fecha de publicación;Enlace\n', ''],
  ndjson: ['', ''],
};

/** A feed of so many jobs, in pieces such as a file stream gives. */
export function* writeFeed(format: FeedFormat, count: number): Generator<Uint8Array, void, void> {
  const [before, after] = frames[format];
  let text = before;
  for (let index = 0; index < count; index++) {
    text += writers[format](index);
    if (text.length > 60_000) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text + after);
}
