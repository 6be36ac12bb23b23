/** Employers, invented. */
export const companies: readonly string[] = [
  'Andina Servicios S.A.S.',
  'Clínica del Valle Alto',
  'Distribuidora La Sabana',
  'Tecnología Cóndor',
  'Constructora Páramo',
  'Café Sierra Dorada',
  'Logística Magdalena',
  'Textiles Aburrá',
  'Contacto Caribe BPO',
  'Colegio Nuevos Horizontes',
  'Energía Llanera',
  'Hoteles Bahía Azul',
];
