/** A Colombian municipality. */
export interface City {
  readonly city: string;
  readonly region: string;
  /** DANE code of the municipality (Divipola). */
  readonly cityCode: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How often it is drawn, against the others. */
  readonly weight: number;
}

const city = (
  name: string,
  region: string,
  cityCode: string,
  latitude: number,
  longitude: number,
  weight: number,
): City => ({
  city: name,
  region,
  cityCode,
  latitude,
  longitude,
  weight,
});

/**
 * Municipalities with their DANE codes (Divipola, https://www.datos.gov.co/d/gdxc-w37w, read November 2026); points are
 * the town centres, to two decimals.
 */
export const cities: readonly City[] = [
  city('Bogotá', 'Bogotá D.C.', '11001', 4.71, -74.07, 30),
  city('Medellín', 'Antioquia', '05001', 6.25, -75.56, 16),
  city('Cali', 'Valle del Cauca', '76001', 3.45, -76.53, 12),
  city('Barranquilla', 'Atlántico', '08001', 10.96, -74.8, 8),
  city('Cartagena', 'Bolívar', '13001', 10.4, -75.5, 6),
  city('Bucaramanga', 'Santander', '68001', 7.12, -73.12, 5),
  city('Pereira', 'Risaralda', '66001', 4.81, -75.69, 4),
  city('Manizales', 'Caldas', '17001', 5.07, -75.52, 3),
  city('Cúcuta', 'Norte de Santander', '54001', 7.89, -72.5, 3),
  city('Ibagué', 'Tolima', '73001', 4.44, -75.24, 3),
  city('Santa Marta', 'Magdalena', '47001', 11.24, -74.2, 3),
  city('Villavicencio', 'Meta', '50001', 4.14, -73.63, 3),
  city('Pasto', 'Nariño', '52001', 1.21, -77.28, 2),
  city('Montería', 'Córdoba', '23001', 8.75, -75.88, 2),
  city('Neiva', 'Huila', '41001', 2.94, -75.28, 2),
  city('Armenia', 'Quindío', '63001', 4.53, -75.68, 2),
  city('Popayán', 'Cauca', '19001', 2.44, -76.61, 2),
  city('Valledupar', 'Cesar', '20001', 10.46, -73.25, 2),
  city('Tunja', 'Boyacá', '15001', 5.54, -73.36, 2),
  city('Sincelejo', 'Sucre', '70001', 9.3, -75.4, 1),
  city('Itagüí', 'Antioquia', '05360', 6.17, -75.61, 3),
  city('Envigado', 'Antioquia', '05266', 6.17, -75.58, 3),
  city('Rionegro', 'Antioquia', '05615', 6.15, -75.37, 2),
  city('Bello', 'Antioquia', '05088', 6.34, -75.56, 2),
  city('Soacha', 'Cundinamarca', '25754', 4.58, -74.22, 3),
  city('Chía', 'Cundinamarca', '25175', 4.86, -74.06, 2),
  city('Palmira', 'Valle del Cauca', '76520', 3.54, -76.3, 2),
  city('Soledad', 'Atlántico', '08758', 10.92, -74.77, 2),
];

/** Every city as often as its weight says: drawing from it follows the labour market roughly. */
export const weightedCities: readonly City[] = cities.flatMap((each) =>
  Array.from({ length: each.weight }, () => each),
);
