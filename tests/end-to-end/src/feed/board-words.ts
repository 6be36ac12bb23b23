/** Titles that the feed reader knows, with the ISCO-08 unit group they name. */
export const feedTitles = [
  ['Auxiliar contable', '4311'],
  ['Contador público', '2411'],
  ['Desarrollador backend', '2512'],
  ['Asesor comercial', '5223'],
  ['Conductor de bus', '8331'],
  ['Guarda de seguridad', '5414'],
  ['Auxiliar de bodega', '4321'],
  ['Auxiliar de enfermería', '3221'],
  ['Operario de producción', '8189'],
  ['Recepcionista de hotel', '4224'],
  ['Docente de matemáticas', '2330'],
  ['Técnico electricista', '7411'],
] as const;

/** Towns of Colombia that every platform knows, with their departments. */
export const feedTowns = [
  ['Bogotá', 'Bogotá D.C.'],
  ['Medellín', 'Antioquia'],
  ['Cali', 'Valle del Cauca'],
  ['Barranquilla', 'Atlántico'],
  ['Cartagena', 'Bolívar'],
  ['Bucaramanga', 'Santander'],
  ['Pereira', 'Risaralda'],
  ['Manizales', 'Caldas'],
  ['Cúcuta', 'Norte de Santander'],
  ['Ibagué', 'Tolima'],
  ['Santa Marta', 'Magdalena'],
  ['Villavicencio', 'Meta'],
  ['Pasto', 'Nariño'],
  ['Montería', 'Córdoba'],
  ['Neiva', 'Huila'],
  ['Armenia', 'Quindío'],
  ['Popayán', 'Cauca'],
  ['Valledupar', 'Cesar'],
  ['Tunja', 'Boyacá'],
  ['Sincelejo', 'Sucre'],
] as const;

/** Employers, invented. */
export const feedCompanies = [
  'Andina Servicios S.A.S.',
  'Clínica del Valle Alto',
  'Distribuidora La Sabana',
  'Constructora Páramo',
  'Logística Magdalena',
  'Café & Sierra Dorada',
] as const;
