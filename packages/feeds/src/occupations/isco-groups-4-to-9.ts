/**
 * ISCO-08 unit groups of the major groups 4 to 9: `code|Spanish title|English title`. Source: ILO, International Standard
 * Classification of Occupations 2008, https://isco.ilo.org, read November 2026.
 */
export const iscoGroups4To9 = `
4110|Oficinistas generales|General office clerks
4120|Secretarios (general)|Secretaries (general)
4131|Operadores de máquinas de procesamiento de texto y mecanógrafos|Typists and word processing operators
4132|Grabadores de datos|Data entry clerks
4211|Cajeros de bancos y afines|Bank tellers and related clerks
4212|Receptores de apuestas y afines|Bookmakers, croupiers and related gaming workers
4213|Prestamistas|Pawnbrokers and money-lenders
4214|Cobradores y afines|Debt-collectors and related workers
4221|Empleados de agencias de viajes|Travel consultants and clerks
4222|Empleados de centros de llamadas|Contact centre information clerks
4223|Telefonistas|Telephone switchboard operators
4224|Recepcionistas de hoteles|Hotel receptionists
4225|Empleados de ventanillas de informaciones|Enquiry clerks
4226|Recepcionistas (general)|Receptionists (general)
4227|Entrevistadores de encuestas y de investigaciones de mercados|Survey and market research interviewers
4229|Empleados de servicios de información al cliente no clasificados bajo otros epígrafes|Client information workers not elsewhere classified
4311|Empleados de contabilidad y cálculo de costos|Accounting and bookkeeping clerks
4312|Empleados de servicios estadísticos, financieros y de seguros|Statistical, finance and insurance clerks
4313|Empleados encargados de las nóminas|Payroll clerks
4321|Empleados de control de abastecimientos e inventario|Stock clerks
4322|Empleados de servicios de apoyo a la producción|Production clerks
4323|Empleados de servicios de transporte|Transport clerks
4411|Empleados de bibliotecas|Library clerks
4412|Empleados de servicios de correos|Mail carriers and sorting clerks
4413|Codificadores de datos, correctores de pruebas de imprenta y afines|Coding, proof-reading and related clerks
4414|Escribientes públicos y afines|Scribes and related workers
4415|Empleados de archivos|Filing and copying clerks
4416|Empleados del servicio de personal|Personnel clerks
4419|Personal de apoyo administrativo no clasificado bajo otros epígrafes|Clerical support workers not elsewhere classified
5111|Auxiliares de servicio de abordo|Travel attendants and travel stewards
5112|Revisores y cobradores de los transportes públicos|Transport conductors
5113|Guías de turismo|Travel guides
5120|Cocineros|Cooks
5131|Camareros de mesas|Waiters
5132|Camareros de barra|Bartenders
5141|Peluqueros|Hairdressers
5142|Especialistas en tratamientos de belleza y afines|Beauticians and related workers
5151|Supervisores de mantenimiento y limpieza en oficinas, hoteles y otros establecimientos|Cleaning and housekeeping supervisors in offices, hotels and other establishments
5152|Ecónomos y mayordomos domésticos|Domestic housekeepers
5153|Conserjes|Building caretakers
5161|Astrólogos, adivinadores y afines|Astrologers, fortune-tellers and related workers
5162|Acompañantes y ayudantes de cámara|Companions and valets
5163|Personal de pompas fúnebres y embalsamadores|Undertakers and embalmers
5164|Cuidadores de animales|Pet groomers and animal care workers
5165|Instructores de autoescuela|Driving instructors
5169|Trabajadores de servicios personales no clasificados bajo otros epígrafes|Personal services workers not elsewhere classified
5211|Vendedores de quioscos y de puestos de mercado|Stall and market salespersons
5212|Vendedores ambulantes de productos comestibles|Street food salespersons
5221|Comerciantes de tiendas|Shop keepers
5222|Supervisores de tiendas y almacenes|Shop supervisors
5223|Asistentes de venta de tiendas y almacenes|Shop sales assistants
5230|Cajeros y expendedores de billetes|Cashiers and ticket clerks
5241|Modelos de moda, arte y publicidad|Fashion and other models
5242|Demostradores de tiendas|Sales demonstrators
5243|Vendedores puerta a puerta|Door to door salespersons
5244|Vendedores por teléfono|Contact centre salespersons
5245|Expendedores de gasolineras|Service station attendants
5246|Vendedores de comidas al mostrador|Food service counter attendants
5249|Vendedores no clasificados bajo otros epígrafes|Sales workers not elsewhere classified
5311|Cuidadores de niños|Child care workers
5312|Auxiliares de maestros|Teachers' aides
5321|Trabajadores de los cuidados personales en instituciones|Health care assistants
5322|Trabajadores de los cuidados personales a domicilio|Home-based personal care workers
5329|Trabajadores de los cuidados personales en servicios de salud no clasificados bajo otros epígrafes|Personal care workers in health services not elsewhere classified
5411|Bomberos|Fire-fighters
5412|Policías|Police officers
5413|Guardianes de prisión|Prison guards
5414|Guardias de protección|Security guards
5419|Personal de los servicios de protección no clasificados bajo otros epígrafes|Protective services workers not elsewhere classified
6111|Agricultores y trabajadores calificados de cultivos extensivos|Field crop and vegetable growers
6112|Agricultores y trabajadores calificados de plantaciones de árboles y arbustos|Tree and shrub crop growers
6113|Agricultores y trabajadores calificados de huertas, invernaderos, viveros y jardines|Gardeners, horticultural and nursery growers
6114|Agricultores y trabajadores calificados de cultivos mixtos|Mixed crop growers
6121|Criadores de ganado|Livestock and dairy producers
6122|Avicultores y trabajadores calificados de la avicultura|Poultry producers
6123|Apicultores y sericultores y trabajadores calificados de la apicultura y la sericultura|Apiarists and sericulturists
6129|Criadores y trabajadores pecuarios calificados de la cría de animales no clasificados bajo otros epígrafes|Animal producers not elsewhere classified
6130|Productores y trabajadores calificados de explotaciones agropecuarias mixtas cuya producción se destina al mercado|Mixed crop and animal producers
6210|Trabajadores forestales calificados y afines|Forestry and related workers
6221|Trabajadores de explotaciones de acuicultura|Aquaculture workers
6222|Pescadores de agua dulce y en aguas costeras|Inland and coastal waters fishery workers
6223|Pescadores de alta mar|Deep-sea fishery workers
6224|Cazadores y tramperos|Hunters and trappers
6310|Trabajadores agrícolas de subsistencia|Subsistence crop farmers
6320|Trabajadores pecuarios de subsistencia|Subsistence livestock farmers
6330|Trabajadores agropecuarios de subsistencia|Subsistence mixed crop and livestock farmers
6340|Pescadores, cazadores, tramperos y recolectores de subsistencia|Subsistence fishers, hunters, trappers and gatherers
7111|Constructores de casas|House builders
7112|Albañiles|Bricklayers and related workers
7113|Mamposteros, tronzadores, labrantes y grabadores de piedra|Stonemasons, stone cutters, splitters and carvers
7114|Operarios en cemento armado, enfoscadores y afines|Concrete placers, concrete finishers and related workers
7115|Carpinteros de armar y de obra blanca|Carpenters and joiners
7119|Oficiales y operarios de la construcción (obra gruesa) y afines no clasificados bajo otros epígrafes|Building frame and related trades workers not elsewhere classified
7121|Techadores|Roofers
7122|Parqueteros y colocadores de suelos|Floor layers and tile setters
7123|Revocadores|Plasterers
7124|Instaladores de material aislante y de insonorización|Insulation workers
7125|Cristaleros|Glaziers
7126|Fontaneros e instaladores de tuberías|Plumbers and pipe fitters
7127|Mecánicos-montadores de instalaciones de refrigeración y climatización|Air conditioning and refrigeration mechanics
7131|Pintores y empapeladores|Painters and related workers
7132|Barnizadores y afines|Spray painters and varnishers
7133|Limpiadores de fachadas y deshollinadores|Building structure cleaners
7211|Moldeadores y macheros|Metal moulders and coremakers
7212|Soldadores y oxicortadores|Welders and flame cutters
7213|Chapistas y caldereros|Sheet-metal workers
7214|Montadores de estructuras metálicas|Structural-metal preparers and erectors
7215|Aparejadores y empalmadores de cables|Riggers and cable splicers
7221|Herreros y forjadores|Blacksmiths, hammersmiths and forging press workers
7222|Herramentistas y afines|Toolmakers and related workers
7223|Reguladores y operadores de máquinas herramientas|Metal working machine tool setters and operators
7224|Pulidores de metales y afiladores de herramientas|Metal polishers, wheel grinders and tool sharpeners
7231|Mecánicos y reparadores de vehículos de motor|Motor vehicle mechanics and repairers
7232|Mecánicos y reparadores de motores de avión|Aircraft engine mechanics and repairers
7233|Mecánicos y reparadores de máquinas agrícolas e industriales|Agricultural and industrial machinery mechanics and repairers
7234|Reparadores de bicicletas y afines|Bicycle and related repairers
7311|Mecánicos y reparadores de instrumentos de precisión|Precision-instrument makers and repairers
7312|Fabricantes y afinadores de instrumentos musicales|Musical instrument makers and tuners
7313|Joyeros, orfebres y plateros|Jewellery and precious-metal workers
7314|Alfareros y afines (barro, arcilla y abrasivos)|Potters and related workers
7315|Sopladores, modeladores, laminadores, cortadores y pulidores de vidrio|Glass makers, cutters, grinders and finishers
7316|Redactores de carteles, pintores decorativos y grabadores|Sign writers, decorative painters, engravers and etchers
7317|Artesanos en madera, cestería y materiales similares|Handicraft workers in wood, basketry and related materials
7318|Artesanos de los tejidos, el cuero y materiales similares|Handicraft workers in textile, leather and related materials
7319|Artesanos no clasificados bajo otros epígrafes|Handicraft workers not elsewhere classified
7321|Cajistas, tipógrafos y afines|Pre-press technicians
7322|Impresores|Printers
7323|Encuadernadores y afines|Print finishing and binding workers
7411|Electricistas de obras y afines|Building and related electricians
7412|Mecánicos y ajustadores electricistas|Electrical mechanics and fitters
7413|Instaladores y reparadores de líneas eléctricas|Electrical line installers and repairers
7421|Mecánicos y reparadores en electrónica|Electronics mechanics and servicers
7422|Instaladores y reparadores en tecnología de la información y las comunicaciones|Information and communications technology installers and servicers
7511|Carniceros, pescaderos y afines|Butchers, fishmongers and related food preparers
7512|Panaderos, pasteleros y confiteros|Bakers, pastry-cooks and confectionery makers
7513|Operarios de la elaboración de productos lácteos|Dairy-products makers
7514|Operarios de la conservación de frutas, legumbres, verduras y afines|Fruit, vegetable and related preservers
7515|Catadores y clasificadores de alimentos y bebidas|Food and beverage tasters and graders
7516|Preparadores y elaboradores de tabaco y sus productos|Tobacco preparers and tobacco products makers
7521|Operarios del tratamiento de la madera|Wood treaters
7522|Ebanistas y afines|Cabinet-makers and related workers
7523|Reguladores y operadores de máquinas de labrar madera|Woodworking-machine tool setters and operators
7531|Sastres, modistos, peleteros y sombrereros|Tailors, dressmakers, furriers and hatters
7532|Patronistas y cortadores de tela y afines|Garment and related pattern-makers and cutters
7533|Costureros, bordadores y afines|Sewing, embroidery and related workers
7534|Tapiceros, colchoneros y afines|Upholsterers and related workers
7535|Apelambradores, pellejeros y curtidores|Pelt dressers, tanners and fellmongers
7536|Zapateros y afines|Shoemakers and related workers
7541|Buzos|Underwater divers
7542|Dinamiteros y pegadores|Shotfirers and blasters
7543|Clasificadores y probadores de productos (excluyendo alimentos y bebidas)|Product graders and testers (excluding foods and beverages)
7544|Fumigadores y otros controladores de plagas y malas hierbas|Fumigators and other pest and weed controllers
7549|Oficiales, operarios y artesanos de artes mecánicas y de otros oficios no clasificados bajo otros epígrafes|Craft and related workers not elsewhere classified
8111|Mineros y operadores de instalaciones mineras|Miners and quarriers
8112|Operadores de instalaciones de procesamiento de minerales y rocas|Mineral and stone processing plant operators
8113|Perforadores y sondistas de pozos y afines|Well drillers and borers and related workers
8114|Operadores de máquinas para fabricar cemento y otros productos minerales|Cement, stone and other mineral products machine operators
8121|Operadores de instalaciones de procesamiento de metales|Metal processing plant operators
8122|Operadores de máquinas pulidoras, galvanizadoras y recubridoras de metales|Metal finishing, plating and coating machine operators
8131|Operadores de plantas y máquinas de productos químicos|Chemical products plant and machine operators
8132|Operadores de máquinas para fabricar productos fotográficos|Photographic products machine operators
8141|Operadores de máquinas para fabricar productos de caucho|Rubber products machine operators
8142|Operadores de máquinas para fabricar productos de material plástico|Plastic products machine operators
8143|Operadores de máquinas para fabricar productos de papel|Paper products machine operators
8151|Operadores de máquinas de preparación de fibras, hilado y devanado|Fibre preparing, spinning and winding machine operators
8152|Operadores de telares y otras máquinas tejedoras|Weaving and knitting machine operators
8153|Operadores de máquinas de coser|Sewing machine operators
8154|Operadores de máquinas de blanqueamiento, teñido y limpieza de tejidos|Bleaching, dyeing and fabric cleaning machine operators
8155|Operadores de máquinas de tratamiento de pieles y cueros|Fur and leather preparing machine operators
8156|Operadores de máquinas para la fabricación de calzado y afines|Shoemaking and related machine operators
8157|Operadores de máquinas lavarropas|Laundry machine operators
8159|Operadores de máquinas para fabricar productos textiles y artículos de piel y cuero no clasificados bajo otros epígrafes|Textile, fur and leather products machine operators not elsewhere classified
8160|Operadores de máquinas para elaborar alimentos y productos afines|Food and related products machine operators
8171|Operadores de instalaciones para la preparación de pasta para papel y papel|Pulp and papermaking plant operators
8172|Operadores de instalaciones de procesamiento de la madera|Wood processing plant operators
8181|Operadores de instalaciones de vidriería y cerámica|Glass and ceramics plant operators
8182|Operadores de máquinas de vapor y calderas|Steam engine and boiler operators
8183|Operadores de máquinas de embalaje, embotellamiento y etiquetado|Packing, bottling and labelling machine operators
8189|Operadores de máquinas y de instalaciones fijas no clasificados bajo otros epígrafes|Stationary plant and machine operators not elsewhere classified
8211|Ensambladores de maquinaria mecánica|Mechanical machinery assemblers
8212|Ensambladores de equipos eléctricos y electrónicos|Electrical and electronic equipment assemblers
8219|Ensambladores no clasificados bajo otros epígrafes|Assemblers not elsewhere classified
8311|Maquinistas de locomotoras|Locomotive engine drivers
8312|Guardafrenos, guardagujas y agentes de maniobras|Railway brake, signal and switch operators
8321|Conductores de motocicletas|Motorcycle drivers
8322|Conductores de automóviles, taxis y camionetas|Car, taxi and van drivers
8331|Conductores de autobuses y tranvías|Bus and tram drivers
8332|Conductores de camiones pesados|Heavy truck and lorry drivers
8341|Operadores de maquinaria agrícola y forestal móvil|Mobile farm and forestry plant operators
8342|Operadores de máquinas de movimiento de tierras y afines|Earthmoving and related plant operators
8343|Operadores de grúas, aparatos elevadores y afines|Crane, hoist and related plant operators
8344|Operadores de autoelevadoras|Lifting truck operators
8350|Marineros de cubierta y afines|Ships' deck crews and related workers
9111|Limpiadores y asistentes domésticos|Domestic cleaners and helpers
9112|Limpiadores y asistentes de oficinas, hoteles y otros establecimientos|Cleaners and helpers in offices, hotels and other establishments
9121|Lavanderos y planchadores manuales|Hand launderers and pressers
9122|Lavadores de vehículos|Vehicle cleaners
9123|Lavadores de ventanas|Window cleaners
9129|Otro personal de limpieza|Other cleaning workers
9211|Peones de explotaciones agrícolas|Crop farm labourers
9212|Peones de explotaciones ganaderas|Livestock farm labourers
9213|Peones de explotaciones de cultivos mixtos y ganaderos|Mixed crop and livestock farm labourers
9214|Peones de jardinería y horticultura|Garden and horticultural labourers
9215|Peones forestales|Forestry labourers
9216|Peones de pesca y acuicultura|Fishery and aquaculture labourers
9311|Peones de minas y canteras|Mining and quarrying labourers
9312|Peones de obras públicas y mantenimiento|Civil engineering labourers
9313|Peones de la construcción de edificios|Building construction labourers
9321|Empacadores manuales|Hand packers
9329|Peones de la industria manufacturera no clasificados bajo otros epígrafes|Manufacturing labourers not elsewhere classified
9331|Conductores de vehículos accionados a pedal o a brazo|Hand and pedal vehicle drivers
9332|Conductores de vehículos y máquinas de tracción animal|Drivers of animal-drawn vehicles and machinery
9333|Peones de carga|Freight handlers
9334|Reponedores de estanterías|Shelf fillers
9411|Cocineros de comidas rápidas|Fast food preparers
9412|Ayudantes de cocina|Kitchen helpers
9510|Trabajadores ambulantes de servicios y afines|Street and related service workers
9520|Vendedores ambulantes (excluyendo de comida)|Street vendors (excluding food)
9611|Recolectores de basura y material reciclable|Garbage and recycling collectors
9612|Clasificadores de desechos|Refuse sorters
9613|Barrenderos y afines|Sweepers and related labourers
9621|Mensajeros, mandaderos, maleteros y repartidores|Messengers, package deliverers and luggage porters
9622|Personas que realizan trabajos varios|Odd-job persons
9623|Recolectores de dinero en aparatos de venta automática y lectores de medidores|Meter readers and vending-machine collectors
9624|Acarreadores de agua y recolectores de leña|Water and firewood collectors
9629|Ocupaciones elementales no clasificadas bajo otros epígrafes|Elementary workers not elsewhere classified
`;
