/**
 * How Colombian boards call the unit groups of ISCO-08 from 0 to 4, besides the official titles: `code|title,title,…`, Spanish and
 * English, in the masculine singular (the matcher folds gender, number, accents and case). Titles that could mean several groups
 * are left out on purpose: no code is better than a wrong one. Assigned by hand after the ILO's definitions of the groups.
 */
export const synonyms0To4 = `
1120|gerente general,director general,director ejecutivo,presidente ejecutivo,chief executive officer,ceo,general manager,managing director
1211|gerente financiero,director financiero,gerente administrativo y financiero,director administrativo y financiero,chief financial officer,cfo,finance manager
1212|gerente de talento humano,gerente de recursos humanos,gerente de gestión humana,director de talento humano,director de gestión humana,jefe de talento humano,jefe de recursos humanos,jefe de gestión humana,human resources manager
1213|gerente de planeación,director de planeación,jefe de planeación
1219|gerente administrativo,director administrativo,jefe administrativo,coordinador administrativo,administrative manager
1221|gerente comercial,gerente de ventas,gerente de mercadeo,gerente de marketing,director comercial,director de ventas,director de mercadeo,jefe comercial,jefe de ventas,jefe de mercadeo,sales manager,marketing manager,coordinador comercial
1222|director de comunicaciones,jefe de comunicaciones,jefe de publicidad
1223|gerente de innovación,director de investigación,jefe de investigación y desarrollo
1321|gerente de producción,gerente de planta,director de producción,jefe de producción,jefe de planta,production manager,plant manager
1322|gerente de mina,jefe de mina
1323|director de obra,gerente de obra,gerente de construcción,construction manager
1324|gerente de logística,director de logística,jefe de logística,jefe de compras,jefe de bodega,jefe de almacén,jefe de transporte,coordinador logístico,coordinador de logística,gerente de compras,logistics manager,supply chain manager,warehouse manager
1330|gerente de tecnología,director de tecnología,gerente de sistemas,director de sistemas,jefe de sistemas,chief technology officer,cto,it manager
1342|gerente clínico,director médico,director de clínica,director de enfermería
1345|rector,rector de colegio,director académico,coordinador académico,decano
1346|gerente de oficina bancaria,director de oficina bancaria,gerente de sucursal,subgerente bancario,branch manager
1411|gerente de hotel,administrador de hotel,hotel manager
1412|gerente de restaurante,administrador de restaurante,restaurant manager
1420|gerente de tienda,administrador de tienda,administrador de punto de venta,administrador de supermercado,administrador de almacén,jefe de tienda,jefe de punto de venta,store manager
1431|administrador de gimnasio,administrador deportivo
1439|gerente de contact center,gerente de call center,jefe de servicio al cliente,coordinador de servicio al cliente,coordinador de call center
2113|químico,químico analista
2114|geólogo,geofísico
2120|estadístico,actuario,matemático,científico de datos,data scientist,bioestadístico
2131|biólogo,microbiólogo,zootecnista
2132|ingeniero agrónomo,agrónomo,ingeniero agrícola,ingeniero forestal
2133|gestor ambiental,profesional ambiental,coordinador ambiental
2141|ingeniero industrial,ingeniero de producción,ingeniero de procesos,ingeniero de calidad,ingeniero de métodos,industrial engineer,process engineer
2142|ingeniero civil,ingeniero residente,residente de obra,ingeniero estructural,ingeniero de vías,civil engineer
2143|ingeniero ambiental,ingeniero sanitario,environmental engineer
2144|ingeniero mecánico,ingeniero de mantenimiento,mechanical engineer
2145|ingeniero químico,ingeniero de petróleos,ingeniero de alimentos,chemical engineer
2146|ingeniero de minas,ingeniero metalúrgico
2149|ingeniero biomédico,ingeniero de materiales,biomedical engineer
2151|ingeniero eléctrico,ingeniero electricista,electrical engineer
2152|ingeniero electrónico,ingeniero mecatrónico,ingeniero de automatización,electronics engineer
2153|ingeniero de telecomunicaciones,telecommunications engineer
2161|arquitecto,arquitecto residente,arquitecto diseñador
2163|diseñador industrial,diseñador de modas,diseñador de producto,diseñador de calzado
2164|urbanista
2165|topógrafo,ingeniero topográfico,ingeniero catastral,cartógrafo
2166|diseñador gráfico,diseñador multimedia,diseñador ux,diseñador ui,diseñador ux ui,animador 3d,ilustrador,graphic designer,ux designer,ui designer
2211|médico general,médico,médico rural,médico de urgencias,médico hospitalario,general practitioner
2212|médico especialista,médico internista,pediatra,cardiólogo,ginecólogo,anestesiólogo,psiquiatra,cirujano,radiólogo,ortopedista,médico laboral,médico ocupacional,dermatólogo
2221|enfermero,enfermero jefe,enfermero profesional,jefe de enfermería,coordinador de enfermería,registered nurse,nurse
2240|tecnólogo en atención prehospitalaria
2250|médico veterinario,médico veterinario zootecnista,veterinario,veterinarian
2261|odontólogo,ortodoncista,endodoncista,dentist
2262|químico farmacéutico,farmacéutico,director técnico de farmacia,pharmacist
2263|profesional sst,profesional en seguridad y salud en el trabajo,profesional en salud ocupacional,coordinador sst,coordinador hseq,profesional hseq,coordinador hse,profesional de sst,coordinador de sst
2264|fisioterapeuta,physiotherapist,physical therapist
2265|nutricionista,nutricionista dietista,dietista,nutritionist
2266|fonoaudiólogo,audiólogo,logopeda,speech therapist
2267|optómetra
2269|terapeuta ocupacional,terapeuta respiratorio,podólogo,occupational therapist
2310|docente universitario,profesor universitario,docente de cátedra,catedrático,university professor
2320|instructor sena,instructor técnico,docente técnico
2330|docente de matemáticas,docente de bachillerato,docente de secundaria,docente de sociales,docente de ciencias naturales,docente de química,docente de física,docente de lengua castellana,docente de español,docente de filosofía,docente de biología,profesor de bachillerato,profesor de matemáticas,high school teacher
2341|docente de primaria,profesor de primaria,maestro de primaria,docente de básica primaria,primary teacher
2342|docente de preescolar,licenciado en preescolar,docente de primera infancia,agente educativo,profesor de preescolar,preschool teacher
2351|asesor pedagógico,coordinador pedagógico
2352|docente de apoyo pedagógico,educador especial,licenciado en educación especial
2353|docente de inglés,profesor de inglés,docente de idiomas,profesor de idiomas,english teacher
2354|docente de música,profesor de música
2355|docente de artes,docente de danza,profesor de danza
2356|docente de informática,docente de sistemas,docente de tecnología
2359|orientador escolar,tutor académico
2411|contador,contador público,auditor,auditor interno,auditor financiero,revisor fiscal,analista tributario,coordinador contable,jefe de contabilidad,accountant,auditor contable
2412|asesor financiero,asesor de inversiones,planeador financiero,financial advisor
2413|analista financiero,analista de riesgos,analista de riesgo financiero,analista de riesgo crediticio,financial analyst
2421|analista de procesos,analista de calidad,coordinador de calidad,consultor empresarial,analista de proyectos,business consultant,analista de mejora continua
2423|analista de talento humano,analista de recursos humanos,analista de gestión humana,analista de selección,psicólogo de selección,psicólogo organizacional,reclutador,profesional de talento humano,coordinador de talento humano,coordinador de selección,coordinador de gestión humana,generalista de recursos humanos,recruiter,human resources analyst,analista de bienestar
2424|analista de formación,capacitador,formador,coordinador de formación,analista de capacitación,trainer
2431|analista de mercadeo,analista de marketing,coordinador de mercadeo,coordinador de marketing,ejecutivo de mercadeo,brand manager,especialista en marketing digital,analista de marketing digital,trafficker digital,trafficker,especialista seo,profesional de mercadeo,publicista,digital marketing specialist,marketing analyst
2432|community manager,social media manager,relacionista público,comunicador social,comunicador organizacional,analista de comunicaciones,coordinador de comunicaciones
2433|visitador médico,representante médico,ingeniero de ventas,ingeniero comercial,asesor técnico comercial,sales engineer
2434|ejecutivo comercial ti,ejecutivo comercial de tecnología,asesor comercial de tecnología,preventa ti
2511|analista de sistemas,analista funcional,analista de requerimientos,business analyst,arquitecto de soluciones,product owner,systems analyst
2512|desarrollador de software,desarrollador,desarrollador backend,desarrollador back end,desarrollador full stack,desarrollador fullstack,desarrollador java,desarrollador python,desarrollador net,desarrollador móvil,desarrollador android,desarrollador ios,desarrollador node,ingeniero de software,ingeniero backend,ingeniero de desarrollo,arquitecto de software,software engineer,software developer,backend developer,back end developer,backend engineer,full stack developer,fullstack developer,mobile developer,java developer,python developer
2513|desarrollador web,desarrollador frontend,desarrollador front end,desarrollador react,desarrollador angular,desarrollador wordpress,diseñador web,web developer,frontend developer,front end developer,frontend engineer
2514|programador,programador de aplicaciones,programador abap,desarrollador cobol
2519|analista qa,analista de pruebas,ingeniero de pruebas,tester,qa engineer,qa tester,qa automation,automatizador de pruebas,quality assurance engineer,analista de calidad de software
2521|administrador de base de datos,dba,ingeniero de base de datos,database administrator
2522|administrador de sistemas,administrador de servidores,ingeniero devops,devops,devops engineer,ingeniero de infraestructura,ingeniero cloud,system administrator,cloud engineer,site reliability engineer
2523|ingeniero de redes,administrador de redes,network engineer,especialista en redes
2529|analista de datos,ingeniero de datos,analista de seguridad informática,especialista en ciberseguridad,analista de ciberseguridad,oficial de seguridad de la información,data engineer,data analyst,analista bi,analista de inteligencia de negocios,cybersecurity analyst
2611|abogado,abogado litigante,asesor jurídico,abogado laboralista,analista jurídico,lawyer,profesional jurídico
2612|juez
2619|notario
2622|bibliotecario,documentalista
2631|economista,economist
2632|sociólogo,antropólogo
2633|historiador,politólogo
2634|psicólogo,psicólogo clínico,psicólogo educativo,psychologist
2635|trabajador social,profesional psicosocial,social worker
2641|redactor creativo,copywriter,redactor de contenido,content writer,creador de contenido
2642|periodista,journalist,reportero
2643|traductor,intérprete,translator,interpreter
2651|artista plástico
2652|músico,cantante
2654|productor audiovisual,director de fotografía,realizador audiovisual,editor audiovisual
2656|locutor
3111|analista de laboratorio,auxiliar de laboratorio químico,técnico de laboratorio químico,laboratorista
3112|técnico en construcción,tecnólogo en obras civiles,inspector de obra,auxiliar de ingeniería civil,tecnólogo en construcción,laboratorista de suelos
3113|tecnólogo electricista,tecnólogo eléctrico,tecnólogo en electricidad
3114|técnico electrónico,tecnólogo electrónico,tecnólogo en electrónica,tecnólogo mecatrónico
3115|tecnólogo mecánico,tecnólogo en mecánica
3118|dibujante técnico,dibujante arquitectónico,delineante,dibujante autocad,proyectista
3119|tecnólogo industrial,tecnólogo en producción industrial,auxiliar de ingeniería
3121|supervisor de mina
3122|supervisor de producción,jefe de turno,supervisor de planta,coordinador de producción,líder de producción,production supervisor
3123|maestro de obra,supervisor de obra,encargado de obra,maestro general de obra,construction supervisor
3132|operador de planta de tratamiento,operario de planta de tratamiento de agua
3139|operador de robots,técnico en automatización
3142|técnico agropecuario,técnico agrícola,tecnólogo agropecuario,administrador de finca
3152|capitán de barco
3153|piloto,piloto comercial,piloto de dron,copiloto
3154|controlador aéreo
3211|tecnólogo en radiología,técnico en radiología,tecnólogo en imágenes diagnósticas,instrumentador quirúrgico
3212|bacteriólogo,auxiliar de laboratorio clínico,citotecnólogo
3213|regente de farmacia,auxiliar de farmacia,auxiliar de droguería,auxiliar de servicios farmacéuticos,técnico en farmacia,pharmacy assistant
3214|mecánico dental,técnico dental
3221|auxiliar de enfermería,auxiliar en enfermería,técnico en enfermería,técnico auxiliar de enfermería,enfermero auxiliar,nursing assistant
3240|auxiliar veterinario,auxiliar de veterinaria,asistente veterinario
3251|auxiliar de odontología,auxiliar odontológico,higienista oral,auxiliar en salud oral,dental assistant
3252|auxiliar de historias clínicas,codificador médico,auxiliar de archivo clínico
3253|promotor de salud,gestor de salud comunitaria
3256|asistente médico
3257|inspector sst,inspector de seguridad industrial,inspector hse,inspector hseq,técnico sst,tecnólogo sst,analista sst,auxiliar sst,tecnólogo en seguridad y salud en el trabajo,supervisor hse,supervisor sst,auxiliar de sst,analista de sst
3258|auxiliar de ambulancia,paramédico,tripulante de ambulancia
3311|corredor de bolsa,trader
3312|analista de crédito,asesor de crédito,ejecutivo de crédito,asesor de microcrédito,analista de crédito y cartera,credit analyst,oficial de crédito
3313|analista contable,tecnólogo contable,bookkeeper
3315|avaluador,perito avaluador,ajustador de seguros
3321|asesor de seguros,agente de seguros,corredor de seguros,insurance agent,asesor comercial de seguros,vendedor de seguros
3322|ejecutivo de ventas,ejecutivo comercial,ejecutivo de cuenta,representante de ventas,representante comercial,vendedor externo,asesor comercial externo,vendedor tat,vendedor tienda a tienda,key account manager,account executive,sales representative,asesor comercial corporativo,ejecutivo comercial externo,desarrollador de negocios,business developer,ejecutivo de desarrollo de negocios
3323|analista de compras,comprador,auxiliar de compras,asistente de compras,coordinador de compras,buyer,purchasing analyst
3331|analista de comercio exterior,auxiliar de comercio exterior,agente de aduanas,coordinador de comercio exterior,declarante de aduana,analista de importaciones
3332|coordinador de eventos,organizador de eventos,productor de eventos,event planner
3334|asesor inmobiliario,agente inmobiliario,corredor inmobiliario,administrador de propiedad horizontal,asesor comercial inmobiliario,real estate agent
3341|supervisor administrativo,supervisor de call center,supervisor de contact center,team leader call center
3342|secretario jurídico,asistente jurídico,auxiliar jurídico,dependiente judicial,paralegal,legal assistant
3343|secretario ejecutivo,asistente de gerencia,asistente ejecutivo,asistente de dirección,executive assistant,asistente de presidencia
3344|secretario médico,secretario clínico
3411|técnico judicial,investigador judicial
3412|promotor social,gestor social,gestor comunitario
3421|futbolista
3422|entrenador deportivo,entrenador de fútbol,instructor de natación,árbitro
3423|instructor de gimnasio,entrenador personal,instructor de yoga,recreacionista,recreador,instructor de pilates,personal trainer
3431|fotógrafo,photographer
3432|diseñador de interiores,decorador,visual merchandiser
3434|chef,chef ejecutivo,sous chef,jefe de cocina,chef de partida
3511|operador de centro de cómputo,operador de datacenter,operador noc,analista noc
3512|ingeniero de soporte,técnico de soporte,soporte técnico,analista de soporte,técnico en sistemas,auxiliar de sistemas,analista de mesa de ayuda,agente de mesa de ayuda,mesa de ayuda,help desk,technical support,it support,técnico de sistemas,analista de mesa de servicio
3513|técnico en redes,técnico de redes,técnico en redes y telecomunicaciones
3514|webmaster,administrador web
3521|técnico de sonido,camarógrafo,operador de cámara,técnico audiovisual
3522|técnico en telecomunicaciones,tecnólogo en telecomunicaciones
4110|auxiliar administrativo,asistente administrativo,auxiliar de oficina,aprendiz administrativo,aprendiz sena administrativo,practicante administrativo,administrative assistant,office assistant,auxiliar administrativo y contable
4120|secretario,secretary,secretario recepcionista,auxiliar de secretaría
4131|mecanógrafo,transcriptor
4132|digitador,auxiliar de digitación,data entry,operador de datos,grabador de datos
4211|cajero bancario,cajero de banco,asesor integral de servicios bancarios,bank teller
4212|asesor de apuestas,colocador de apuestas,croupier,crupier,asesor de chance
4214|gestor de cobranza,asesor de cobranza,agente de cobranza,asesor de cartera,gestor de cartera,cobrador,analista de cobranza,collections agent,negociador de cartera
4221|asesor de viajes,agente de viajes,travel agent,consultor de viajes
4222|agente de servicio al cliente,asesor de servicio al cliente,agente bilingüe,agente call center,agente de call center,asesor de call center,asesor call center,agente de contact center,asesor de contact center,asesor contact center,asesor de servicio,representante de servicio al cliente,asesor bilingüe,customer service representative,customer service agent,call center agent,bilingual agent,customer support
4223|telefonista,operador telefónico,conmutador
4224|recepcionista de hotel,recepcionista hotelero,auditor nocturno,hotel receptionist
4225|informador,orientador de servicio,anfitrión,anfitrión de servicio
4226|recepcionista,auxiliar de recepción,receptionist
4227|encuestador,entrevistador,encuestador de campo
4229|auxiliar de admisiones,auxiliar de facturación en salud,facturador en salud,auxiliar de facturación hospitalaria
4311|auxiliar contable,asistente contable,auxiliar de contabilidad,aprendiz contable,auxiliar de tesorería,auxiliar de cartera,auxiliar de facturación,auxiliar de costos,accounting assistant,asistente de contabilidad,auxiliar contable y financiero,facturador
4312|auxiliar financiero,auxiliar de seguros,auxiliar bancario,analista de tesorería
4313|auxiliar de nómina,analista de nómina,liquidador de nómina,coordinador de nómina,payroll analyst,asistente de nómina
4321|auxiliar de bodega,auxiliar de almacén,almacenista,bodeguero,auxiliar de inventario,auxiliar de inventarios,operario de bodega,analista de inventarios,coordinador de inventarios,auxiliar logístico,auxiliar de logística,operario logístico,auxiliar de despachos,auxiliar de picking,auxiliar de cedi,warehouse assistant,warehouse worker,stock clerk,coordinador de bodega
4322|programador de producción,planeador de producción,analista de producción,planeador de mantenimiento
4323|despachador,despachador de vehículos,auxiliar de tráfico,coordinador de transporte,analista de transporte,analista de tráfico,coordinador de rutas,dispatcher
4411|auxiliar de biblioteca
4412|cartero,clasificador de correo
4415|auxiliar de archivo,archivista auxiliar,auxiliar de gestión documental,auxiliar documental,técnico en archivo,digitalizador
4416|auxiliar de recursos humanos,auxiliar de talento humano,auxiliar de gestión humana,auxiliar de selección,auxiliar de contratación,asistente de recursos humanos,asistente de talento humano,asistente de gestión humana,aprendiz de talento humano,hr assistant
`;
