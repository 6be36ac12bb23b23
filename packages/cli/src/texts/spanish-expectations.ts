/** What records lack or have wrong, as the libraries say it, in Spanish. The longest first: some are parts of others. */
const phrases: readonly (readonly [string, string])[] = [
  ['a date such as', 'una fecha como'],
  [' or Wed, 31 Mar 2027 10:00:00 GMT', ' o Wed, 31 Mar 2027 10:00:00 GMT'],
  [
    'a country by name or ISO 3166 code, or a default country',
    'un país por su nombre o código ISO 3166, o un país por defecto',
  ],
  ['an amount or a range such as', 'un monto o un rango como'],
  ['an amount not below salary.minimum', 'un monto no menor que salary.minimum'],
  ['a day not before postedOn', 'un día no anterior a postedOn'],
  ['an ISCO-08 code of one to four digits', 'un código ISCO-08 de uno a cuatro dígitos'],
  ['no such field: remove it or correct its name', 'ningún campo así: quítelo o corrija su nombre'],
  ['a known ISO 4217 currency code such as', 'un código de moneda ISO 4217 como'],
  ['a line of at most', 'una línea de a lo sumo'],
  ['well-formed XML', 'XML bien formado'],
  ['or a common word for one', 'o una palabra común para uno'],
  [', but it is missing', ', y falta'],
  ['one of ', 'uno de '],
  ['a whole number', 'un número entero'],
  ['a job opening', 'una vacante'],
  ['true or false', 'true o false'],
  ['an object', 'un objeto'],
  ['a number', 'un número'],
  ['a text', 'un texto'],
  ['a list', 'una lista'],
  [' characters', ' caracteres'],
];

/** Says in Spanish what was expected, as far as the words are known; the rest stays as it is. */
export const spanishExpectation = (expected: string): string =>
  phrases.reduce((text, [english, spanish]) => text.replace(english, spanish), expected);
