// Words of English and German that are also names: written small they are only words. Names of people,
// countries, months, papers and parties that a small letter turns into something else; what has three
// letters or fewer is guarded anyway.

/** In small letters, with their diacritics. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  // given names and surnames
  (
    'abel adder amber angel april archer ash ashes august autumn baker bacon ball banks barber bark barker barn baron ' +
    'bass beach bean bear beck bell bench best bigger bill bird bishop black blade blair blake blunt bold bond booth ' +
    'bowman boxer branch brand bright brook brooks brown buck bull burn burns bush butcher butler buzz cain camp candy ' +
    'cannon carol carpenter carter cash chance chapman chase cherry chip christian church clay clerk cliff close cloud ' +
    'cobb cole colt constant cook coop cooper cotton crane crisp cross crown cruise crystal daisy dale daniels darling ' +
    'dash dawn dean dick dolphin dove downs drake driver drum duke earl east easter eden elder english faith fair farmer ' +
    'farrow fern field fields finch fisher fitch fleet flint flood flora flower foot forbes ford foreman forest foster ' +
    'fox franc frank franks freed freeman frost fry fuller gale gardener gardner garland gates gay gentry gene glass ' +
    'glover gold golden good goodman goose grace grant graves gray green grey grim grove guest gunn gunner guy hail hale ' +
    'hall hammer hand harder hardy harmony harper hart haven hawk hawking hawks hazel head heath heather heaven helm ' +
    'herb herd hill hills holiday holly holmes honor hood hook hope hopper horn house huff hunt hunter husky iris ivory ' +
    'jack jade jasmine jasper jazz jerk jewel john johns jolly josh joy judge june just keen keeper kerry king kitty ' +
    'knight lamb lance land lane lark lavender laws leach leaf leary lent levy light lily little lock logan london long ' +
    'longer love low lowe lucky lynch mace major mann march mark marks marsh marshall mars martin mason masters may mead ' +
    'meadows melody mercer merry mile miles mill miller mills minor mint miracle moan mole monk moody moon moor moore more ' +
    'moss mount nash newton nick noble nobles nolan norm north novel oak olive page painter paige palm palmer paris park ' +
    'parker parsons patch patience pat patrick patty peach peak pearl peck peel penny pepper perch peter pike pine piper ' +
    'pitt pitman plant plum pole pond poole pope porter post potter pound pounds powder powers pratt presley price ' +
    'priest prince prior proctor prudence quick quill rain rains ranger ray read reader reed reeves regan rich riches ' +
    'ridge ring rings rivers road rob robin rock rocky roman rook root rose rosemary rowan royal ruby rush rusk russet ' +
    'ruth rye sage saint salmon sand sander sands sandy savage savvy scarlet scholar sharp shell shepherd shore short ' +
    'silver singer skipper sky slater small smart smith snow sole sommer song south spark sparks spear speaker spears ' +
    'spencer spice spring squire stack stage stanch star starling steel sterling stern steward stewart still stock stone ' +
    'stones storm strange street strong stump summer summers sunny swan sweet swift tailor tanner taylor temple tiger ' +
    'tile timber todd tower towers towns travers trip trout troy truss tucker turner twin tyler underwood usher vale ' +
    'valentine vance victor violet virgin wade waiter wagner walker wall waller walls ward warden ware warner warren ' +
    'waters weaver webb weeks wells west whale wheat wheeler white whitehead wick wiles will willow wills winter winters ' +
    'wise wolf wong wood woods worth wren wright yard york young younger ' +
    // countries, places and their people
    'bath buffalo chad china dover guinea jersey jordan lima mali mobile nice panama polish reading sandwich split ' +
    'turkey turin verdun wales ' +
    // months, days, feasts
    'march may august ' +
    // papers, parties, firms, bodies
    'alliance alphabet amazon apple axis bee blackrock bloc boeing caterpillar chancellor chime citizen citizens corsair ' +
    'courier dawn delta democrat democrats economist express facebook focus forward fox gap gazette globe guardian ' +
    'herald independent independents labour liberal liberals mail meta metro mirror monitor nature nation oracle orange ' +
    'order people pioneer post progress quartz reform record republican republicans right science sentinel shell signal ' +
    'slack solidarity spectator sprint square standard star sun sunrise target telegraph tesla time times tribune truth ' +
    'twitter uber union unity vanguard visa voice volt wave whip wired world ' +
    // acronyms that are words
    'aids asap care cash echo fare fast feed flag help hope life mint opec pace peace rand safe salt scope send share ' +
    'smart snap soar span spin stand start step stop team then this unit ' +
    // German
    'alt alternative aktuell bahn bauer becker berger bild böse braun bunt bürger dicke ehrlich ernst falke fein fest ' +
    'fischer fleißig freitag fremd freund fröhlich früh fuchs geiger gerne glück grimm groß große grob grün grüne grünen ' +
    'gut hart heilig hell herzog hirsch hoch jung jünger junge kaiser kalt keller klar klein kleine klug koch könig kraft ' +
    'kraus krause krug kurz kühn lang lange laut leicht lieb linke linken link linker mai mild müller mutig nett neu neue ' +
    'neuer neumann ober oben offen recht reich reiche richter ritter roth rote roter sanft sauer scharf schild schlau ' +
    'schmal schmidt schnell schön scholl schreiber schröder schwarz schwarze schwer sommer sonntag spiegel spitz stark ' +
    'starke steif still stolz streng süß teuer tief traurig treu unter union vogel voll wahr wahrheit warm weich weise ' +
    'weiß weiße weit welt wild wilde wille winter witzig wolf würde zart zeit zorn zäh'
  ).split(' '),
);
