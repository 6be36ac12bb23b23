/**
 * Places that can be targeted: a small part of Google's table, enough for Colombian job boards and for names that mean
 * several places. Criterion ids have the form of the real ones (country = 2000 + ISO number; Bogotá is the real 1003659) but
 * are not all the real ones. Form: `name id people in thousands`, people standing in for reach.
 */
type PlaceText = string;

/** Countries, with their ISO code. */
export const countryTexts: Readonly<Record<string, PlaceText>> = {
  AR: 'Argentina 2032 46000',
  AM: 'Armenia 2051 2900',
  BO: 'Bolivia 2068 12000',
  BR: 'Brazil 2076 215000',
  CA: 'Canada 2124 39000',
  CL: 'Chile 2152 19600',
  CO: 'Colombia 2170 52000',
  CR: 'Costa Rica 2188 5200',
  DE: 'Germany 2276 84000',
  EC: 'Ecuador 2218 18000',
  ES: 'Spain 2724 48000',
  FR: 'France 2250 68000',
  GB: 'United Kingdom 2826 68000',
  IT: 'Italy 2380 59000',
  MX: 'Mexico 2484 129000',
  PA: 'Panama 2591 4400',
  PE: 'Peru 2604 34000',
  PT: 'Portugal 2620 10400',
  US: 'United States 2840 335000',
  VE: 'Venezuela 2862 28000',
};

/** Members of the European Union among them: their campaigns must declare political advertising. */
export const europeanUnion: readonly string[] = ['DE', 'ES', 'FR', 'IT', 'PT'];

/** Colombian departments with their municipalities. */
export const colombianTexts: Readonly<Record<PlaceText, PlaceText>> = {
  'Amazonas 20168 80': 'Leticia 1003648 53',
  'Antioquia 20169 6800':
    'Medellín 1003651 2600, Bello 1003640 560, Itagüí 1003649 300, Envigado 1003647 250, Rionegro 1003652 150, Sabaneta 9047101 90, La Estrella 9047102 75, Apartadó 1003653 130, Turbo 9047103 135, Caucasia 9047104 100, Copacabana 9047105 85, Girardota 9047106 60, Caldas 9047107 85, Marinilla 9047108 70',
  'Arauca 20170 300': 'Arauca 1003654 100, Saravena 9047109 50',
  'Atlántico 20171 2800':
    'Barranquilla 1003655 1300, Soledad 1003656 680, Malambo 9047110 140, Sabanalarga 9047111 100, Puerto Colombia 9047112 60',
  'Bogotá 20172 7900': 'Bogotá 1003659 7900',
  'Bolívar 20173 2200': 'Cartagena 1003661 1050, Magangué 1003662 140, Turbaco 9047113 115',
  'Boyacá 20174 1300': 'Tunja 1003665 180, Duitama 1003666 130, Sogamoso 1003667 130, Chiquinquirá 9047114 60',
  'Caldas 20175 1000': 'Manizales 1003668 450, Villamaría 9047115 70, La Dorada 9047116 75',
  'Caquetá 20176 420': 'Florencia 1003669 180',
  'Casanare 20177 450': 'Yopal 1003670 180, Aguazul 9047117 40',
  'Cauca 20178 1500': 'Popayán 1003671 330, Santander de Quilichao 9047118 115, Puerto Tejada 9047119 45',
  'Cesar 20179 1300': 'Valledupar 1003672 540, Aguachica 9047120 120',
  'Chocó 20180 550': 'Quibdó 1003673 130',
  'Córdoba 20181 1900': 'Montería 1003674 510, Lorica 9047121 115, Sahagún 9047122 110, Cereté 9047123 105',
  'Cundinamarca 20182 3400':
    'Soacha 1003675 800, Facatativá 1003676 160, Zipaquirá 1003677 150, Chía 1003678 150, Fusagasugá 1003679 165, Girardot 1003680 110, Mosquera 9047124 150, Madrid 9047125 130, Funza 9047126 110, Cajicá 9047127 95, Cota 9047128 40, Tocancipá 9047129 45',
  'Guainía 20183 50': 'Inírida 9047130 33',
  'Guaviare 20184 90': 'San José del Guaviare 9047131 55',
  'Huila 20185 1150': 'Neiva 1003681 370, Pitalito 1003682 135, Garzón 9047132 75',
  'La Guajira 20186 980': 'Riohacha 1003683 200, Maicao 1003684 180, Uribia 9047133 200',
  'Magdalena 20187 1450': 'Santa Marta 1003685 540, Ciénaga 9047134 125',
  'Meta 20188 1080': 'Villavicencio 1003686 550, Acacías 9047135 90',
  'Nariño 20189 1650': 'Pasto 1003687 400, Ipiales 1003688 120, Tumaco 9047136 260',
  'Norte de Santander 20190 1650': 'Cúcuta 1003689 790, Ocaña 1003690 130, Villa del Rosario 9047137 110',
  'Putumayo 20191 370': 'Mocoa 9047138 60, Puerto Asís 9047139 75',
  'Quindío 20192 560': 'Armenia 1003691 310, Calarcá 9047140 75',
  'Risaralda 20193 970': 'Pereira 1003692 480, Dosquebradas 1003693 220, Santa Rosa de Cabal 9047141 75',
  'San Andrés y Providencia 20194 62': 'San Andrés 9047142 57',
  'Santander 20195 2300':
    'Bucaramanga 1003694 620, Floridablanca 1003695 310, Girón 1003696 170, Piedecuesta 1003697 185, Barrancabermeja 1003698 215, San Gil 9047143 60',
  'Sucre 20196 980': 'Sincelejo 1003699 290, Corozal 9047144 70',
  'Tolima 20197 1340': 'Ibagué 1003700 540, Espinal 9047145 75, Melgar 9047146 40',
  'Valle del Cauca 20198 4600':
    'Cali 1003701 2280, Palmira 1003702 360, Buenaventura 1003703 320, Tuluá 1003704 220, Yumbo 1003705 110, Jamundí 1003706 165, Cartago 1003707 140, Buga 1003708 130',
  'Vaupés 20199 46': 'Mitú 9047147 33',
  'Vichada 20200 120': 'Puerto Carreño 9047148 22',
};

/** Places elsewhere: `name id people type country`, some with the name of a Colombian one. */
export const foreignTexts: readonly PlaceText[] = [
  'Barcelona 1005424 1600 City ES',
  'Cartagena 1005470 215 City ES',
  'Cartago 9070021 150 City CR',
  'Córdoba 1005491 325 City ES',
  'Córdoba 20008 3800 Province AR',
  'Córdoba 1000073 1500 City AR',
  'Florencia 1008463 360 City IT',
  'Girona 1005502 103 City ES',
  'Guadalajara 1010043 1400 City MX',
  'Lima 1009837 10000 City PE',
  'Lisbon 1011742 550 City PT',
  'London 1006886 8900 City GB',
  'Madrid 1005493 3300 City ES',
  'Mexico City 1010041 9200 City MX',
  'Miami 1015116 450 City US',
  'Mérida 1010205 920 City MX',
  'New York 1023191 8300 City US',
  'Panama City 1011006 880 City PA',
  'Paris 1006094 2100 City FR',
  'Quito 1005330 1900 City EC',
  'San José 9070020 340 City CR',
  'Santander 1005511 172 City ES',
  'Santiago 1003325 6200 City CL',
  'São Paulo 1001773 12300 City BR',
  'Sucre 1001650 300 City BO',
  'Toronto 1002451 2900 City CA',
  'Valencia 1005514 800 City ES',
];

/** Other ways in which people write a place. */
export const placeAliases: Readonly<Record<string, string>> = {
  'bogota d.c.': 'bogota',
  'bogota dc': 'bogota',
  'bogota, d.c.': 'bogota',
  'santafe de bogota': 'bogota',
  'bogota distrito capital': 'bogota',
  'cartagena de indias': 'cartagena',
  'san juan de pasto': 'pasto',
  'santiago de cali': 'cali',
  'guadalajara de buga': 'buga',
  'san jose de cucuta': 'cucuta',
  'san andres de tumaco': 'tumaco',
  valle: 'valle del cauca',
  guajira: 'la guajira',
  'san andres, providencia y santa catalina': 'san andres y providencia',
  'archipielago de san andres, providencia y santa catalina': 'san andres y providencia',
  'archipielago de san andres': 'san andres y providencia',
  espana: 'spain',
  'estados unidos': 'united states',
  brasil: 'brazil',
};
