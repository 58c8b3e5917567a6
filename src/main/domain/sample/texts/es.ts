import type { LanguageTexts } from './topic.ts'

export const spanish: LanguageTexts = {
  topics: {
    oven: {
      asks: [
        'Mi horno {m} marca {e} y no calienta. ¿Qué significa? |0 2',
        'El {m} no calienta por abajo {since}. |1',
        'La puerta del {m} ya no cierra sola. |9',
        'El {m} pita por la noche y nadie lo toca. |2',
      ],
      more: ['Lo compramos {age}.', 'El sábado tengo invitados.', 'El manual solo dice «llame al servicio».'],
      fixes: [
        '{e} en el {m} es la sonda de temperatura. Un técnico la cambia en media hora; mándenos el número de serie por privado.',
        'parece la resistencia inferior. Con la factura está cubierta. ¿Le mandamos un técnico {inCity}?',
        'con el horno frío, mantenga Stop y + seis segundos. Si vuelve {e}, escríbanos.',
      ],
      nudges: [
        'Hecho. Sigue {e}. |2',
        'El número es {order}. ¿Y ahora? |0',
        'Vino el técnico con la pieza equivocada. |0 1',
      ],
    },
    'oven-safety': {
      asks: [
        'El {m} hace saltar el diferencial cuando abro la puerta caliente. ¿Es normal? |0 1',
        'El {m} huele a plástico quemado. ¿Lo puedo usar? |0 1',
        'Se ha roto solo el cristal de la puerta del {m}. |1',
      ],
      more: ['Tengo dos niños pequeños.', 'El electricista dice que la instalación está bien.'],
      fixes: [
        'no use el {m}, por favor. Seguridad de producto le llama hoy; ¿a qué número?',
        'lo he pasado como urgente, caso {order}. El técnico va en 24 horas, sin coste.',
      ],
      nudges: ['Nadie ha llamado. |0 1', 'Esta mañana otra vez.'],
    },
    recipe: {
      asks: [
        '¿Cuánta levadura lleva «{dish}»? |0',
        '¿A qué altura pongo «{dish}» en el {m}? |1',
        '«{dish}» me sale quemado por arriba y crudo por dentro. |1',
      ],
      more: ['¡Qué pinta!', 'Para ocho, por favor.'],
      fixes: [
        '21 g de fresca o un sobre. Y una hora entera de reposo.',
        'segunda altura, sin ventilador, 180 grados en el {m}.',
      ],
      nudges: ['¿Y en horno de gas? |1'],
    },
    leak: {
      asks: [
        'El {m} gotea {since} sobre el parqué. |0',
        'Sale agua por delante del {m} cuando lleva una hora encendido. |0',
        'El {m} pierde agua y el instalador no coge el teléfono. |1',
        'El {m} marca {e} y la bandeja está llena. |2',
      ],
      more: ['La casera está que trina.', 'Lo montó su socio {inCity}.', 'Estamos a 39 grados.'],
      fixes: [
        'compruebe que el tubo cae en todo el recorrido. Si es así, es la bomba del {m} y va un socio {inCity}.',
        'hemos encontrado otro socio {inCity}, le llama hoy. La visita corre de nuestra cuenta.',
        '{e} es el flotador: el desagüe está atascado. El jueves podemos ir.',
      ],
      nudges: [
        'El tubo está bien. Sigue goteando. |0',
        'Dice que es la pared. No es la pared. |0 1',
        'Nadie me ha llamado todavía. |1',
      ],
    },
    'weak-cooling': {
      asks: [
        'El {m} funciona todo el día y estamos a 28. |0',
        'Desde la actualización el {m} echa aire caliente. |0',
        'El {m} huele a perro mojado por las mañanas. |1',
        'El {m} se apaga a los diez minutos y marca {e}. |2',
      ],
      more: ['24 metros, orientado al sur.', 'Filtros limpios.', 'El verano pasado iba bien.'],
      fixes: [
        'ponga 16 grados y mantenga Modo y Ventilador cinco segundos. Si el {m} sigue igual, puede faltar gas y tiene que verlo un técnico.',
        'es la batería interior. «Limpieza» una vez al mes y se va el olor.',
        '{e} quiere decir que la unidad exterior se calienta demasiado: necesita medio metro libre.',
      ],
      nudges: [
        'Hecho, ahora marca {e}. |0',
        'Delante no hay nada, está en un cuarto piso. |2',
        '¿Y quién paga al técnico? |0',
      ],
    },
    strip: {
      asks: [
        'Media tira {m} se ha apagado {since}. |0',
        'La {m} parpadea por debajo del 20 %. |1',
        'En el baño la {m} se despega. |9',
      ],
      more: ['Comprada {shop}.', 'Con el mismo transformador.'],
      fixes: [
        'suele ser el conector: apriételo con unos alicates. Si no, mandamos otro tramo de {m}.',
        'la {m} necesita un regulador de corte de fase final. ¿Cuál tiene?',
      ],
      nudges: ['Ahora no se enciende nada. |0', 'Ya es de esos. Parpadea. |1'],
    },
    mower: {
      asks: [
        'El {m} no arranca después del invierno. |0',
        'El {m} deja rayas en el césped. |1',
        'Se ha partido el manillar del {m}. |2',
      ],
      more: ['La hierba llega a la rodilla.', 'Lo compramos {age}.'],
      fixes: [
        'vacíe la cuba del carburador: queda gasolina vieja.',
        'mida el plato a los dos lados; 5 mm bastan para que el {m} deje rayas.',
        'le mandamos la bisagra nueva, caso {order}.',
      ],
      nudges: ['Tose una vez y nada. |0', 'Ha llegado sin tornillos. |2'],
    },
    delivery: {
      asks: [
        'El pedido {order} era para el martes. Hoy es viernes. |0',
        '¿Dónde está mi {m}? Pone «en el almacén {inCity}» {since}. |0',
        'El repartidor no quiere subir el {m} al segundo. |1',
        'Dicen entregado y aquí no hay nada. {order}. |0',
      ],
      more: ['Cocinamos con un camping gas.', 'El teléfono me manda aquí.'],
      fixes: [
        '{order} está en el almacén {inCity}, se rompió la etiqueta. Lo entregamos el lunes entre 9 y 12 y le devolvemos el porte.',
        'la subida está pagada: el miércoles van dos personas.',
      ],
      nudges: ['Lunes, doce y media, nadie. |0', 'El transportista no sabe nada. |1'],
    },
    warranty: {
      asks: [
        '¿Adónde mando la garantía del {m}? |0',
        'El {m} se ha roto dos semanas después de la garantía. ¿Se puede hacer algo? |1',
        'He perdido el tique del {m}. |2',
      ],
      more: ['Comprado {shop}.', 'La tienda ya no existe.'],
      fixes: [
        'no hace falta: kornwell.example/garantia acepta una foto. Con eso son cinco años.',
        'dos semanas es mala suerte. Ponemos la pieza y usted la visita, ¿de acuerdo?',
        'vale el extracto del banco con el nombre de la tienda.',
      ],
      nudges: ['La mandé hace diez días y nada. |0', '¿Y cuánto es la visita? |1'],
    },
    shop: {
      asks: ['¿Dónde compro el {m} {inCity}? |0', '¿Habrá {m} en negro? |1', '¿Cuándo vuelve a haber {m}? |2'],
      more: ['Nos mudamos en mayo.', 'El mapa sale vacío.'],
      fixes: [
        '{inCity} hay cuatro tiendas con el {m} expuesto; llame antes.',
        'negro en otoño.',
        'llegan en dos semanas.',
      ],
      nudges: ['Tienen el antiguo. |0', '¿Y en blanco? |1'],
    },
    praise: {
      asks: [
        'El {m} es lo mejor de la casa.',
        'El técnico llegó a las 8:02 y a las 8:20 todo bien. ¡Gracias!',
        'Diez años de {m} sin una avería.',
        '¡Qué foto tan bonita!',
      ],
      more: ['Seguid así.', '❤️'],
      fixes: ['gracias'],
      nudges: ['👍'],
    },
    job: {
      asks: [
        '¿Sigue abierta la plaza de técnico {inCity}? |0',
        'Mandé el currículum hace tres semanas y nada. ¿Es normal? |1',
      ],
      more: ['Tengo carné.', 'Referencia {order}.'],
      fixes: [
        'sí, hasta fin de mes; basta el currículum.',
        'tres semanas es demasiado, perdone. El equipo {inCity} llama la semana que viene.',
      ],
      nudges: ['Todavía no me han llamado. |1'],
    },
  },
  general: [
    'mándenos por privado el número de serie y un vídeo corto y sabremos qué pieza necesita.',
    'le he apuntado para el jueves de 8 a 12, caso {order}. El técnico llama antes.',
    'no lo habíamos visto nunca. El taller contesta mañana antes de mediodía.',
    'lo cambiamos. La etiqueta está en su correo, caso {order}.',
  ],
  promises: [
    'lo pregunto y contesto mañana aquí.',
    'buena pregunta, la respuesta llega antes del viernes.',
    'lo tengo en la mesa y le llamo mañana antes de mediodía.',
  ],
  objections: [
    'No he preguntado eso.',
    '¿Y eso en qué ayuda con el {m}?',
    '¿Han leído mi mensaje?',
    'El formulario me manda otra vez aquí. |2',
    'He preguntado por el {m}.',
  ],
  again: ['Enviado. ¿Y ahora?', 'Esta mañana igual.', '¿Y cuánto tarda?'],
  hellos: ['Hola,', 'Buenos días.', 'Buenas tardes,', 'Hola a todos:', 'Una pregunta:'],
  greetings: ['Hola, {n}:', 'Buenos días, {n}:', '{n}, gracias por escribir:', 'Buenas, {n}:'],
  deflections: [
    'Hola, {n}, ¡vaya! ¿Has visto nuestras recetas del domingo? 🙂',
    '{n}, esta página es solo de novedades.',
    'Hola, {n}, use el formulario, por favor.',
    '¡Gracias por tu comentario, {n}!',
    '{n}, lo sentimos. ¡Enlace a la nueva gama en la bio!',
  ],
  handovers: [
    '{n}, se lo paso a mis compañeros del servicio, contestan aquí.',
    'Hola, {n}, ya lo tiene atención al cliente, con sus fotos.',
    '{n}, pasado a la mesa correcta.',
  ],
  apologies: ['Perdone la espera.', 'Hemos tardado demasiado.', 'Su mensaje estaba en el buzón equivocado.'],
  chasers: [
    '¿Hay alguien?',
    'Sigo esperando.',
    '¿Alguna novedad?',
    'Segundo intento.',
    'Publicar sí, contestar no.',
    'Esto va para largo.',
  ],
  endings: [
    'Lo he pedido en otro sitio.',
    'Nunca más.',
    'Pues vaya servicio.',
    'He dejado una reseña.',
    'Entonces lo devuelvo.',
  ],
  thanks: ['¡Gracias!', 'Gracias, {a}.', 'Todo bien, gracias.', 'Vale, gracias.', 'Lo pruebo esta noche, gracias.'],
  relief: ['¡Gracias, era eso!', 'Funciona. ¡Gracias, {a}!', 'Me han salvado el fin de semana.'],
  surprise: ['Qué rapidez.', 'Más rápido que el teléfono.'],
  cheers: ['¡Gracias, {n}!', '{n}, lo hemos colgado en el taller.', 'Qué alegría, {n}.'],
  signatures: ['{a}', '– {a}', 'Un saludo, {a}', '{a}, servicio {b}', ''],
  slots: {
    e: ['E3', 'E7', 'F07', 'F12', 'E21'],
    since: ['desde el lunes', 'desde hace tres semanas', 'desde anoche', 'desde la mudanza'],
    age: ['hace cuatro meses', 'hace dos años', 'en marzo', 'la semana pasada'],
    dish: ['Empanada', 'Cocido al horno', 'Pan de masa madre', 'Tarta de queso'],
    inCity: ['en Murcia', 'en Vigo', 'en Sevilla', 'en Zaragoza', 'en Alicante'],
    room: ['el dormitorio', 'el ático', 'el despacho'],
    shop: ['en la tienda', 'en internet', 'en el outlet'],
    price: ['39 €', '120 €', '260 €'],
    friend: ['nuria.v', 'los_pardo', 'iker_z'],
  },
}
