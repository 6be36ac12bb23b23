/**
 * ISCO-08 unit groups of the major groups 0 to 3: `code|Spanish title|English title`. Source: ILO, International Standard
 * Classification of Occupations 2008, https://isco.ilo.org, read November 2026.
 */
export const iscoGroups0To3 = `
0110|Oficiales de las fuerzas armadas|Commissioned armed forces officers
0210|Suboficiales de las fuerzas armadas|Non-commissioned armed forces officers
0310|Otros miembros de las fuerzas armadas|Armed forces occupations, other ranks
1111|Miembros del poder legislativo|Legislators
1112|Personal directivo de la administración pública|Senior government officials
1113|Jefes de pequeñas poblaciones|Traditional chiefs and heads of village
1114|Dirigentes de organizaciones que presentan un interés especial|Senior officials of special-interest organizations
1120|Directores generales y gerentes generales|Managing directors and chief executives
1211|Directores financieros|Finance managers
1212|Directores de recursos humanos|Human resource managers
1213|Directores de políticas y planificación|Policy and planning managers
1219|Directores de administración y servicios no clasificados bajo otros epígrafes|Business services and administration managers not elsewhere classified
1221|Directores de ventas y comercialización|Sales and marketing managers
1222|Directores de publicidad y relaciones públicas|Advertising and public relations managers
1223|Directores de investigación y desarrollo|Research and development managers
1311|Directores de producción agropecuaria y silvicultura|Agricultural and forestry production managers
1312|Directores de producción de piscicultura y pesca|Aquaculture and fisheries production managers
1321|Directores de industrias manufactureras|Manufacturing managers
1322|Directores de explotaciones de minería|Mining managers
1323|Directores de empresas de construcción|Construction managers
1324|Directores de empresas de abastecimiento, distribución y afines|Supply, distribution and related managers
1330|Directores de servicios de tecnología de la información y las comunicaciones|Information and communications technology service managers
1341|Directores de servicios de cuidados infantiles|Child care services managers
1342|Directores de servicios de salud|Health services managers
1343|Directores de servicios de cuidado de las personas de edad|Aged care services managers
1344|Directores de servicios de bienestar social|Social welfare managers
1345|Directores de servicios de educación|Education managers
1346|Gerentes de sucursales de bancos, de servicios financieros y de seguros|Financial and insurance services branch managers
1349|Directores y gerentes de servicios profesionales no clasificados bajo otros epígrafes|Professional services managers not elsewhere classified
1411|Gerentes de hoteles|Hotel managers
1412|Gerentes de restaurantes|Restaurant managers
1420|Gerentes de comercios al por mayor y al por menor|Retail and wholesale trade managers
1431|Gerentes de centros deportivos, de esparcimiento y culturales|Sports, recreation and cultural centre managers
1439|Gerentes de servicios no clasificados bajo otros epígrafes|Services managers not elsewhere classified
2111|Físicos y astrónomos|Physicists and astronomers
2112|Meteorólogos|Meteorologists
2113|Químicos|Chemists
2114|Geólogos y geofísicos|Geologists and geophysicists
2120|Matemáticos, actuarios y estadísticos|Mathematicians, actuaries and statisticians
2131|Biólogos, botánicos, zoólogos y afines|Biologists, botanists, zoologists and related professionals
2132|Agrónomos y afines|Farming, forestry and fisheries advisers
2133|Profesionales de la protección medioambiental|Environmental protection professionals
2141|Ingenieros industriales y de producción|Industrial and production engineers
2142|Ingenieros civiles|Civil engineers
2143|Ingenieros medioambientales|Environmental engineers
2144|Ingenieros mecánicos|Mechanical engineers
2145|Ingenieros químicos|Chemical engineers
2146|Ingenieros de minas, metalúrgicos y afines|Mining engineers, metallurgists and related professionals
2149|Ingenieros no clasificados bajo otros epígrafes|Engineering professionals not elsewhere classified
2151|Ingenieros electricistas|Electrical engineers
2152|Ingenieros electrónicos|Electronics engineers
2153|Ingenieros en telecomunicaciones|Telecommunications engineers
2161|Arquitectos|Building architects
2162|Arquitectos paisajistas|Landscape architects
2163|Diseñadores de productos y de prendas|Product and garment designers
2164|Urbanistas e ingenieros de tránsito|Town and traffic planners
2165|Cartógrafos y agrimensores|Cartographers and surveyors
2166|Diseñadores gráficos y multimedia|Graphic and multimedia designers
2211|Médicos generales|Generalist medical practitioners
2212|Médicos especialistas|Specialist medical practitioners
2221|Profesionales de enfermería|Nursing professionals
2222|Profesionales de partería|Midwifery professionals
2230|Profesionales de medicina tradicional y alternativa|Traditional and complementary medicine professionals
2240|Practicantes paramédicos|Paramedical practitioners
2250|Veterinarios|Veterinarians
2261|Dentistas|Dentists
2262|Farmacéuticos|Pharmacists
2263|Profesionales de la salud y la higiene laboral y ambiental|Environmental and occupational health and hygiene professionals
2264|Fisioterapeutas|Physiotherapists
2265|Dietistas y nutricionistas|Dieticians and nutritionists
2266|Audiólogos y logopedas|Audiologists and speech therapists
2267|Optometristas|Optometrists and ophthalmic opticians
2269|Profesionales de la salud no clasificados bajo otros epígrafes|Health professionals not elsewhere classified
2310|Profesores de universidades y de la enseñanza superior|University and higher education teachers
2320|Profesores de formación profesional|Vocational education teachers
2330|Profesores de enseñanza secundaria|Secondary education teachers
2341|Maestros de enseñanza primaria|Primary school teachers
2342|Maestros preescolares|Early childhood educators
2351|Especialistas en métodos pedagógicos|Education methods specialists
2352|Educadores para necesidades especiales|Special needs teachers
2353|Otros profesores de idiomas|Other language teachers
2354|Otros profesores de música|Other music teachers
2355|Otros profesores de artes|Other arts teachers
2356|Instructores en tecnología de la información|Information technology trainers
2359|Profesionales de la enseñanza no clasificados bajo otros epígrafes|Teaching professionals not elsewhere classified
2411|Contables|Accountants
2412|Asesores financieros y en inversiones|Financial and investment advisers
2413|Analistas financieros|Financial analysts
2421|Analistas de gestión y organización|Management and organization analysts
2422|Especialistas en políticas de administración|Policy administration professionals
2423|Especialistas en políticas y servicios de personal y afines|Personnel and careers professionals
2424|Especialistas en formación del personal|Training and staff development professionals
2431|Profesionales de la publicidad y la comercialización|Advertising and marketing professionals
2432|Profesionales de relaciones públicas|Public relations professionals
2433|Profesionales de ventas técnicas y médicas (excluyendo la TIC)|Technical and medical sales professionals (excluding ICT)
2434|Profesionales de ventas de tecnología de la información y las comunicaciones|Information and communications technology sales professionals
2511|Analistas de sistemas|Systems analysts
2512|Desarrolladores de software|Software developers
2513|Desarrolladores web y multimedia|Web and multimedia developers
2514|Programadores de aplicaciones|Applications programmers
2519|Desarrolladores y analistas de software y multimedia no clasificados bajo otros epígrafes|Software and applications developers and analysts not elsewhere classified
2521|Diseñadores y administradores de bases de datos|Database designers and administrators
2522|Administradores de sistemas|Systems administrators
2523|Profesionales en redes de computadores|Computer network professionals
2529|Especialistas en bases de datos y en redes de computadores no clasificados bajo otros epígrafes|Database and network professionals not elsewhere classified
2611|Abogados|Lawyers
2612|Jueces|Judges
2619|Profesionales en derecho no clasificados bajo otros epígrafes|Legal professionals not elsewhere classified
2621|Archivistas y curadores de museos|Archivists and curators
2622|Bibliotecarios, documentalistas y afines|Librarians and related information professionals
2631|Economistas|Economists
2632|Sociólogos, antropólogos y afines|Sociologists, anthropologists and related professionals
2633|Filósofos, historiadores y especialistas en ciencias políticas|Philosophers, historians and political scientists
2634|Psicólogos|Psychologists
2635|Profesionales del trabajo social|Social work and counselling professionals
2636|Profesionales religiosos|Religious professionals
2641|Autores y otros escritores|Authors and related writers
2642|Periodistas|Journalists
2643|Traductores, intérpretes y lingüistas|Translators, interpreters and other linguists
2651|Artistas de artes plásticas|Visual artists
2652|Músicos, cantantes y compositores|Musicians, singers and composers
2653|Bailarines y coreógrafos|Dancers and choreographers
2654|Directores de cine, de teatro y afines|Film, stage and related directors and producers
2655|Actores|Actors
2656|Locutores de radio, televisión y otros medios de comunicación|Announcers on radio, television and other media
2659|Artistas creativos e interpretativos no clasificados bajo otros epígrafes|Creative and performing artists not elsewhere classified
3111|Técnicos en ciencias físicas y químicas|Chemical and physical science technicians
3112|Técnicos en ingeniería civil|Civil engineering technicians
3113|Electrotécnicos|Electrical engineering technicians
3114|Técnicos en electrónica|Electronics engineering technicians
3115|Técnicos en ingeniería mecánica|Mechanical engineering technicians
3116|Técnicos en química industrial|Chemical engineering technicians
3117|Técnicos en ingeniería de minas y metalurgia|Mining and metallurgical technicians
3118|Delineantes y dibujantes técnicos|Draughtspersons
3119|Técnicos en ciencias físicas y en ingeniería no clasificados bajo otros epígrafes|Physical and engineering science technicians not elsewhere classified
3121|Supervisores en ingeniería de minas|Mining supervisors
3122|Supervisores de industrias manufactureras|Manufacturing supervisors
3123|Supervisores de la construcción|Construction supervisors
3131|Operadores de instalaciones de producción de energía|Power production plant operators
3132|Operadores de incineradores, instalaciones de tratamiento de agua y afines|Incinerator and water treatment plant operators
3133|Controladores de instalaciones de procesamiento de productos químicos|Chemical processing plant controllers
3134|Operadores de instalaciones de refinación de petróleo y gas natural|Petroleum and natural gas refining plant operators
3135|Controladores de procesos de producción de metales|Metal production process controllers
3139|Técnicos en control de procesos no clasificados bajo otros epígrafes|Process control technicians not elsewhere classified
3141|Técnicos en ciencias biológicas (excluyendo la medicina)|Life science technicians (excluding medical)
3142|Técnicos agropecuarios|Agricultural technicians
3143|Técnicos forestales|Forestry technicians
3151|Oficiales maquinistas en navegación|Ships' engineers
3152|Capitanes, oficiales de cubierta y prácticos|Ships' deck officers and pilots
3153|Pilotos de aviación y afines|Aircraft pilots and related associate professionals
3154|Controladores de tráfico aéreo|Air traffic controllers
3155|Técnicos en seguridad aeronáutica|Air traffic safety electronics technicians
3211|Técnicos en aparatos de diagnóstico y tratamiento médico|Medical imaging and therapeutic equipment technicians
3212|Técnicos de laboratorios médicos|Medical and pathology laboratory technicians
3213|Técnicos y asistentes farmacéuticos|Pharmaceutical technicians and assistants
3214|Técnicos de prótesis médicas y dentales|Medical and dental prosthetic technicians
3221|Profesionales de nivel medio de enfermería|Nursing associate professionals
3222|Profesionales de nivel medio de partería|Midwifery associate professionals
3230|Profesionales de nivel medio de medicina tradicional y alternativa|Traditional and complementary medicine associate professionals
3240|Técnicos y asistentes veterinarios|Veterinary technicians and assistants
3251|Dentistas auxiliares y ayudantes de odontología|Dental assistants and therapists
3252|Técnicos en documentación sanitaria|Medical records and health information technicians
3253|Trabajadores comunitarios de la salud|Community health workers
3254|Técnicos en optometría y ópticos|Dispensing opticians
3255|Técnicos y asistentes fisioterapeutas|Physiotherapy technicians and assistants
3256|Practicantes y asistentes médicos|Medical assistants
3257|Inspectores de la salud laboral, medioambiental y afines|Environmental and occupational health inspectors and associates
3258|Ayudantes de ambulancias|Ambulance workers
3259|Profesionales de la salud de nivel medio no clasificados bajo otros epígrafes|Health associate professionals not elsewhere classified
3311|Agentes de bolsa, cambio y otros servicios financieros|Securities and finance dealers and brokers
3312|Oficiales de préstamos y créditos|Credit and loans officers
3313|Tenedores de libros|Accounting associate professionals
3314|Profesionales de nivel medio de servicios estadísticos, matemáticos y afines|Statistical, mathematical and related associate professionals
3315|Tasadores|Valuers and loss assessors
3321|Agentes de seguros|Insurance representatives
3322|Representantes comerciales|Commercial sales representatives
3323|Agentes de compras|Buyers
3324|Agentes de compras y consignatarios|Trade brokers
3331|Declarantes o gestores de aduana|Clearing and forwarding agents
3332|Organizadores de conferencias y eventos|Conference and event planners
3333|Agentes de empleo y contratistas de mano de obra|Employment agents and contractors
3334|Agentes inmobiliarios|Real estate agents and property managers
3339|Agentes de servicios comerciales no clasificados bajo otros epígrafes|Business services agents not elsewhere classified
3341|Supervisores de secretaría|Office supervisors
3342|Secretarios jurídicos|Legal secretaries
3343|Secretarios administrativos y ejecutivos|Administrative and executive secretaries
3344|Secretarios médicos|Medical secretaries
3351|Agentes de aduana e inspectores de fronteras|Customs and border inspectors
3352|Agentes de administración tributaria|Government tax and excise officials
3353|Agentes de servicios de seguridad social|Government social benefits officials
3354|Agentes de servicios de expedición de licencias y permisos|Government licensing officials
3355|Inspectores de policía y detectives|Police inspectors and detectives
3359|Agentes de la administración pública para la aplicación de la ley y afines no clasificados bajo otros epígrafes|Regulatory government associate professionals not elsewhere classified
3411|Profesionales de nivel medio del derecho y servicios legales y afines|Legal and related associate professionals
3412|Trabajadores y asistentes sociales de nivel medio|Social work associate professionals
3413|Auxiliares laicos de las religiones|Religious associate professionals
3421|Atletas y deportistas|Athletes and sports players
3422|Entrenadores, instructores y árbitros de actividades deportivas|Sports coaches, instructors and officials
3423|Instructores de educación física y actividades recreativas|Fitness and recreation instructors and programme leaders
3431|Fotógrafos|Photographers
3432|Diseñadores y decoradores de interior|Interior designers and decorators
3433|Técnicos en galerías de arte, museos y bibliotecas|Gallery, museum and library technicians
3434|Chefs|Chefs
3435|Otros profesionales de nivel medio en actividades culturales y artísticas|Other artistic and cultural associate professionals
3511|Técnicos en operaciones de tecnología de la información y las comunicaciones|Information and communications technology operations technicians
3512|Técnicos en asistencia al usuario de tecnología de la información y las comunicaciones|Information and communications technology user support technicians
3513|Técnicos en redes y sistemas de computadores|Computer network and systems technicians
3514|Técnicos de la web|Web technicians
3521|Técnicos de radiodifusión y grabación audiovisual|Broadcasting and audio-visual technicians
3522|Técnicos de ingeniería de las telecomunicaciones|Telecommunications engineering technicians
`;
