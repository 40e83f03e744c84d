// The words of Spanish that the rules need, in small letters. Each list is one string of words.

/** What the rules for names and quotes have to know of Spanish, by what it is for. */
export const spanish = {
  commonest: 'el la los las de del y en que es un una por con para no se su al lo',
  /** Words that begin sentences and are no part of a name. */
  functionWords:
    'el la los las un una unos unas de del al a ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras ' +
    'y e o u ni pero sino aunque porque pues que quien quienes cual cuales cuyo cuya donde cuando como cuanto si no sí ya yo tú él ella ello ' +
    'nosotros nosotras vosotros ellos ellas usted ustedes me te se nos os le les lo mi mis tu tus su sus nuestro nuestra nuestros nuestras este ' +
    'esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello aquí allí ahí ahora antes después luego entonces hoy ' +
    'ayer mañana siempre nunca también tampoco muy más menos mucho mucha muchos muchas poco poca pocos pocas todo toda todos todas otro otra ' +
    'otros otras cada algún alguna algunos algunas ningún ninguna nadie nada algo alguien dos tres cuatro cinco seis siete ocho nueve diez cien ' +
    'mil primero primera segundo segunda último última así además mientras sólo solo incluso quizá quizás casi aún todavía hay es son fue ' +
    'era ser estar está están ha han había gracias hola además sin embargo por tanto nos',
  months:
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  /** Stems of verbs in -ar; other forms stand whole. */
  strong:
    'afirm asegur declar explic señal coment manifest critic lament insist recalc subray destac denunci neg contest anunci avis apunt aclar precis matiz zanj aleg reproch',
  weak: 'pregunt pens cont calific recorr record qued llam acus compar consider opin bautiz titul exclam grit susurr brom ironiz resum',
  strongForms:
    'dijo dice dicen dijeron decía decían dicho diciendo decir escribió escribe escrito respondió responde respondido añadió añade añadido advirtió advierte advertido reconoció reconoce admitió admite sostuvo sostiene prometió promete repitió repite insistió replicó replica ' +
    'concluyó concluye',
  weakForms:
    'recuerda recuerdan cuenta cuentan piensa piensan cree creyó habló habla hablaba pidió pide describió describe definió define rió suspiró suspira',
  addresses: { m: 'sr señor don', f: 'sra señora srta doña' },
  offices:
    'presidente presidenta ministro ministra alcalde alcaldesa consejero consejera diputado diputada senador senadora director directora ' +
    'secretario secretaria portavoz juez jueza fiscal abogado abogada embajador embajadora comisario comisaria concejal concejala gobernador ' +
    'gobernadora investigador investigadora historiador historiadora economista catedrático catedrática profesor profesora delegado delegada ' +
    'responsable jefe jefa líder fundador fundadora general coronel capitán obispo escritor escritora periodista rey reina canciller',
  feminine:
    'presidenta ministra alcaldesa consejera diputada senadora directora secretaria jueza abogada embajadora comisaria concejala gobernadora investigadora historiadora catedrática profesora delegada jefa fundadora escritora reina',
  /** Words that say that a name is an organisation’s. */
  organisations:
    'ministerio consejería gobierno congreso senado comisión federación confederación sindicato partido asociación sociedad compañía banco grupo ' +
    'agencia ayuntamiento diputación tribunal audiencia universidad instituto escuela liga colectivo movimiento frente cámara comité autoridad ' +
    'observatorio oficina fundación comunidad junta plataforma coordinadora cooperativa unión consejo país mundo vanguardia diario periódico',
  places: 'calle avenida plaza isla ciudad puerto bahía valle lago pueblo',
  people:
    'vecino vecina vecinos agricultor agricultora agricultores regante regantes padre madre hermano hermana hijo hija marido mujer esposa hombre tío tía ' +
    'abuelo abuela amigo amiga amigos colega colegas testigo testigos experto experta expertos activista activistas ganadero ganadera ganaderos pescador pescadores ' +
    'trabajador trabajadora trabajadores médico médica maestro maestra estudiante estudiantes diplomático fuente fuentes opositor opositora especialista',
  bodies:
    'gobierno ministerio comisión consejo comité tribunal sociedad compañía grupo agencia organización asociación sindicato partido policía ayuntamiento ' +
    'dirección empresa oposición fiscalía hospital universidad instituto prensa consejería junta',
  papers:
    'informe comunicado carta estudio documento nota artículo declaración sentencia mensaje encuesta',
} as const;
