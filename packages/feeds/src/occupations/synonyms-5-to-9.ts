/**
 * How Colombian boards call the unit groups of ISCO-08 from 5 to 9, besides the official titles: `code|title,title,…`, Spanish and
 * English, in the masculine singular (the matcher folds gender, number, accents and case). Titles that could mean several groups
 * are left out on purpose: no code is better than a wrong one. Assigned by hand after the ILO's definitions of the groups.
 */
export const synonyms5To9 = `
5111|auxiliar de vuelo,azafata,sobrecargo,flight attendant
5113|guía turístico,guía de turismo,tour guide
5120|cocinero,cocinero de línea,auxiliar de cocina caliente,parrillero,cook,line cook
5131|mesero,camarero de restaurante,mesero polivalente,mesero bilingüe,auxiliar de mesa,capitán de meseros,waiter,waitress
5132|bartender,barman,barista,coctelero
5141|peluquero,estilista,barbero,hairdresser,barber,hairstylist
5142|manicurista,cosmetóloga,esteticista,maquillador,masajista,lashista,beautician,manicurist
5151|supervisor de aseo,ama de llaves,supervisor de servicios generales,coordinador de aseo,supervisor de camareras,housekeeping supervisor
5153|conserje,todero de edificio,portero de edificio
5163|auxiliar funerario,tanatólogo
5164|groomer,peluquero canino,cuidador de mascotas,auxiliar de guardería canina,dog groomer
5165|instructor de conducción,instructor de manejo
5222|supervisor de tienda,supervisor de punto de venta,supervisor de ventas de almacén,líder de tienda,coordinador de punto de venta,store supervisor,subadministrador de tienda
5223|asesor comercial,vendedor,asesor de ventas,vendedor de mostrador,vendedor de almacén,asesor de tienda,asesor de punto de venta,auxiliar de ventas,vendedor de tienda,asesor de almacén,asesor comercial de tienda,asesor comercial punto de venta,sales assistant,sales associate,shop assistant,store associate,auxiliar de punto de venta
5230|cajero,auxiliar de caja,cajero de supermercado,cajero auxiliar,taquillero,cajero vendedor,cashier
5241|modelo de pasarela
5242|impulsador,promotor de ventas,promotor de marca,demostrador,degustador,impulsador de ventas,promotor comercial,brand ambassador
5244|televendedor,asesor de televentas,agente de televentas,asesor telefónico de ventas,asesor comercial call center,agente de ventas call center,asesor comercial de call center,agente comercial call center,telemercaderista,asesor comercial contact center,telemarketer,teleoperador de ventas
5245|islero,islero de estación de servicio,auxiliar de estación de servicio,vendedor de combustible
5246|auxiliar de cafetería,dependiente de cafetería,auxiliar de mostrador,servidor de comidas
5311|niñera,cuidador de niños,auxiliar de guardería,babysitter,nanny
5312|auxiliar de preescolar,auxiliar pedagógico,auxiliar docente,asistente de docente,auxiliar de jardín infantil,teacher assistant
5321|camillero
5322|cuidador de adulto mayor,cuidador domiciliario,cuidador de personas mayores,caregiver
5411|bombero,brigadista
5412|policía
5413|guardián del inpec,dragoneante
5414|guarda de seguridad,vigilante,guardia de seguridad,escolta,operador de medios tecnológicos,supervisor de seguridad,vigilante de seguridad,guarda de vigilancia,security guard
5419|salvavidas,guardavidas,agente de tránsito,lifeguard
6113|jardinero,viverista,gardener
6121|vaquero,ordeñador,ganadero,operario de ganadería
6122|avicultor,galponero
6130|agricultor
6210|motosierrista
7112|albañil,oficial de mampostería,pañetador albañil,bricklayer
7113|mampostero,marmolero
7114|oficial de concreto,ferrallista
7115|carpintero,carpintero de obra,carpenter,oficial de carpintería
7119|oficial de construcción,oficial de obra,oficial de obra blanca,andamiero,todero de construcción
7121|techador,impermeabilizador
7122|enchapador,instalador de pisos
7123|estucador,drywallero,instalador de drywall,pañetador
7125|vidriero,instalador de vidrios
7126|plomero,fontanero,instalador de gas,tubero,instalador de redes de gas,plumber
7127|técnico en refrigeración,técnico de refrigeración,técnico en aire acondicionado,técnico de aires acondicionados,técnico en refrigeración y aire acondicionado,hvac technician
7131|pintor de obra,pintor de construcción,oficial de pintura,painter
7132|pintor automotriz,pintor industrial,pintor electrostático
7212|soldador,soldador mig,soldador tig,soldador calificado,welder
7213|latonero,pailero
7214|armador metálico,armador de estructuras metálicas,montador de estructuras metálicas
7221|herrero,forjador
7222|matricero,ajustador de herramientas,cerrajero
7223|tornero,fresador,operador cnc,operario cnc,operador de torno,mecanizador,programador cnc,machinist,cnc operator
7224|pulidor de metales,afilador
7231|mecánico automotriz,mecánico diésel,mecánico de motos,técnico automotriz,mecánico de patio,técnico mecánico automotriz,electromecánico automotriz,auto mechanic
7232|técnico de aviación,mecánico de aviación,técnico de línea de aviones
7233|técnico mecánico,mecánico industrial,mecánico de mantenimiento,técnico de mantenimiento industrial,técnico de mantenimiento mecánico,mecánico de planta,mecánico de maquinaria pesada,maintenance mechanic
7234|mecánico de bicicletas
7311|técnico en metrología,técnico biomédico,relojero
7313|joyero
7318|tejedor artesanal,marroquinero
7321|preprensista
7322|impresor,litógrafo,operario de impresión,prensista,operario de litografía
7323|encuadernador,terminador de artes gráficas
7411|electricista,técnico electricista,electricista de obra,técnico electricista de construcción,instalador eléctrico,oficial eléctrico,electrician
7412|electromecánico,técnico electromecánico,electricista industrial,técnico de mantenimiento eléctrico,técnico de ascensores,embobinador
7413|liniero,técnico liniero,operario de redes eléctricas
7421|técnico en electrodomésticos,técnico de electrodomésticos,técnico en mantenimiento electrónico
7422|instalador de fibra óptica,técnico en fibra óptica,técnico instalador de telecomunicaciones,técnico de celulares,instalador de cctv,técnico en cctv,técnico instalador de internet
7511|carnicero,despostador,operario de desposte,auxiliar de carnes,butcher
7512|panadero,pastelero,repostero,auxiliar de panadería,baker,pastry chef
7513|operario de lácteos,quesero
7515|catador,catador de café
7521|operario de aserradero
7522|ebanista,mueblista
7523|operario de maquinaria de madera
7531|sastre,modista,confeccionista a la medida
7532|patronista,cortador de tela,trazador de telas,operario de corte,diseñador patronista
7533|bordador,costurero a mano
7534|tapicero
7536|zapatero,guarnecedor
7541|buzo
7543|inspector de calidad,auxiliar de calidad,auxiliar de control de calidad,inspector de control de calidad,quality inspector
7544|fumigador,técnico en control de plagas,operario de fumigación
8111|minero,operador minero
8113|perforador,operador de taladro,cuñero
8131|operario de planta química,operador de planta química
8141|operario de caucho
8142|operario de inyección,operario de plásticos,operario de extrusión,operador de inyectora
8143|operario de corrugado,operario de conversión de papel
8151|operario de hilatura
8152|operario de tejeduría,tejedor industrial
8153|operario de confección,operario de máquina plana,operario de confecciones,fileteador,maquinista de confección,operario de máquina de coser,operario de fileteadora,sewing machine operator
8154|operario de tintorería,tintorero industrial
8156|operario de calzado
8157|operario de lavandería,auxiliar de lavandería,laundry operator
8160|operario de alimentos,operario de producción de alimentos,operario de planta de alimentos,auxiliar de producción de alimentos
8182|operador de caldera,calderista,operario de caldera
8183|operario de empaque,operador de empacadora,operario de envasado,operador de envasado,operario de etiquetado
8189|operario de producción,operario de planta,operador de máquina,operario de máquina,operador de producción,operario de manufactura,operario industrial,production operator,machine operator
8211|ensamblador mecánico,operario de ensamble automotriz
8212|ensamblador electrónico,ensamblador de tableros eléctricos
8219|ensamblador,operario de ensamble,auxiliar de ensamble
8311|maquinista de tren,operador de metro
8321|mensajero motorizado,motorizado,domiciliario motorizado,domiciliario en moto,domiciliario con moto,conductor de moto
8322|conductor,conductor de reparto,conductor de camioneta,conductor de taxi,taxista,conductor particular,conductor mensajero,conductor entregador,conductor c1,conductor ejecutivo,driver,delivery driver,conductor de van
8331|conductor de bus,conductor de buseta,conductor de transporte público,operador de bus,operador de articulado,conductor de servicio público,conductor de transmilenio,bus driver
8332|conductor de camión,conductor de tractomula,conductor de tractocamión,conductor de volqueta,conductor de mula,conductor c2,conductor c3,conductor de carga,tractomulero,truck driver,conductor de doble troque,conductor de turbo
8341|operador de tractor,tractorista,operador de maquinaria agrícola
8342|operador de maquinaria pesada,operador de maquinaria amarilla,operador de retroexcavadora,operador de excavadora,operador de bulldozer,operador de motoniveladora,operador de minicargador,heavy equipment operator
8343|operador de grúa,operador de puente grúa,gruero,operador de torre grúa,conductor de grúa,crane operator
8344|operador de montacargas,montacarguista,operario de montacargas,conductor de montacargas,forklift operator
8350|marinero
9111|empleada doméstica,empleada del servicio,empleada de servicio doméstico,empleado interno,auxiliar de hogar,housekeeper
9112|auxiliar de servicios generales,servicios generales,operario de aseo,operario de limpieza,auxiliar de aseo,aseador,camarera de hotel,camarera de habitaciones,auxiliar de limpieza,operario de servicios generales,auxiliar de aseo y cafetería,operario de aseo y limpieza,cleaner,janitor
9121|planchador,lavandero
9122|lavador de autos,lavador de vehículos,lavador de carros,lavador de motos,car washer
9123|limpiador de vidrios
9211|operario agrícola,cosechador,recolector de café,operario de cultivo,operario de cultivos,jornalero,auxiliar agrícola,farm worker
9212|operario pecuario,auxiliar de granja,operario avícola,operario de granja
9214|auxiliar de jardinería,operario de jardinería,operario de zonas verdes,operario de flores,operario de poscosecha
9216|operario de piscicultura
9312|ayudante de vías,auxiliar de vías,obrero de vías
9313|ayudante de construcción,ayudante de obra,obrero,auxiliar de construcción,obrero de construcción,ayudante entendido,ayudante práctico de construcción,ayudante raso,construction laborer
9321|empacador,auxiliar de empaque,empacador de supermercado,packer
9329|auxiliar de producción,ayudante de producción,auxiliar de planta,auxiliar operativo,ayudante de planta
9333|auxiliar de cargue y descargue,cotero,auxiliar de cargue,auxiliar de reparto,auxiliar de entrega,auxiliar de ruta,ayudante de camión,estibador
9334|mercaderista,surtidor,auxiliar de surtido,surtidor de góndola,reponedor,auxiliar de piso,surtidor de mercancía
9411|auxiliar de comidas rápidas,preparador de comidas rápidas,pizzero,hamburguesero,crew restaurante
9412|auxiliar de cocina,ayudante de cocina,lavaplatos,aprendiz de cocina,kitchen helper,dishwasher,auxiliar de alimentos y bebidas
9520|vendedor ambulante
9611|recolector de residuos,operario de recolección,recuperador ambiental,operario de recolección de residuos
9612|clasificador de residuos,operario de reciclaje,operario de clasificación de residuos
9613|barrendero,operario de barrido,escobita
9621|mensajero,domiciliario,repartidor,botones,rappitendero,messenger,courier
9622|todero,oficios varios,operario de oficios varios,auxiliar de oficios varios,oficial de oficios varios
9623|lector de medidores
9629|acomodador,auxiliar de parqueadero,operario de parqueadero
`;
