// Words by which a name tells what it is the name of.

import { french } from './french.ts';
import { spanish } from './spanish.ts';

const organisations = new Set(
  (
    'ministry department commission council committee party agency university institute institution bank union association organisation ' +
    'organization court parliament senate congress assembly foundation federation confederation alliance league corporation corp company group ' +
    'authority bureau office secretariat board forum network coalition club society service services administration government army navy police ' +
    'force forces guard times post courier herald tribune gazette chronicle guardian observer review journal news television radio press agency ' +
    'church school college academy hospital museum library fund trust watchdog tribunal chamber cabinet bundestag exchange airlines airways ' +
    'industries motors watch energy hydropower power partners consulting holdings international center centre initiative movement front brigade ' +
    'resources minerals metals global worldwide terminals mills factory foundry mines hotel casino collective ' +
    'legion regiment corps militia guild syndicate consortium delegation faculty archive archives gallery opera ballet brewery shipyard railway railways airline insurance ' +
    'pharma labs studios studio technologies systems solutions logistics shipping lines steel mining petroleum telecom foods stores brothers associates ventures ' +
    'securities media publishing publishers books directorate inspectorate caucus diet duma ltd committee taskforce parish diocese synod monastery ' +
    'pentagon kremlin nations treasury laboratory observatory orchestra theatre cooperative co-operative works mission ' +
    'ministerium amt partei verband verein gewerkschaft universität hochschule institut stiftung gericht bank rat senat landtag bundesrat kommission ' +
    'ausschuss behörde agentur gesellschaft konzern zeitung rundschau bund vereinigung bündnis bewegung kirche akademie gemeinschaft kammer ' +
    'regierung polizei bundeswehr union allianz initiative zentrale anstalt werke stadtwerke bahn post rundfunk fernsehen presse nachrichten ' +
    'kreml genossenschaft klinik krankenhaus fraktion zentrum bundesbank zentralbank parlament kabinett nationen organisation gruppe kurier anzeiger ' +
    'bürgerinitiative verwaltung consortium konsortium verbraucherzentrale finanzkontrolle rechnungshof landkreistag städtetag gemeindetag städtebund ' +
    'obergericht kantonsrat regierungsrat nationalrat ständerat staatsrat bezirksrat rovers wanderers hotspur compact infirmary constabulary primary telegraph ' +
    'examiner dispatch inquirer enquirer advertiser sentinel spectator reederei werft brauerei spedition admiralty independent broadcaster surgery hospice regulator inspectorate magistrates treasury konservatorium verlag homes infirmary wire bote boten tagblatt tageblatt landbote merkur kreisblatt wochenblatt conservatoire conservatory'
  ).split(' '),
);
for (const word of `${french.organisations} ${spanish.organisations}`.split(' '))
  organisations.add(word);
const organisationEndings =
  /(?:ministerium|ministeriums|archiv|stiftung|museum|orchester|theater|agentur|behörde|gericht|verband|verein|gewerkschaft|universität|institut|stiftung|gesellschaft|kommission|ausschuss|zeitung|fraktion|regierung|kammer|kanzleramt|organisation|bundesbank|zentralbank|bündnis|gewerkschaftsbund|bundesamt|landesamt|konferenz|gerichtshof|rechnungshof|bundesbank|mieterbund|schutzbund|verkehrsbetriebe|stadtwerke|hochschule|kantonalbank|klinikum|feuerwehr|genossenschaft|konsortium|zentrale|dachverband|netzwerk|bauernbund|schulamt|kriminalamt|tiefbauamt|hochbauamt|umweltamt|jugendamt|sozialamt|gesundheitsamt|ordnungsamt|finanzamt|landratsamt|rechtsausschuss|schulbehörde|wache)$/;
const legalForm =
  /^(?:gmbh|ag|kg|ohg|se|inc|ltd|llc|llp|plc|corp|co|e\.v|eg|kgaa|ug|sa|s\.a|nv|bv|oy|ab|asa|spa|s\.p\.a|limited|incorporated|pty|mbh|ggmbh|ev)$/;

/** Words of places: a river, a town, a building. */
const places = new Set(
  (
    'river lake dam mount mountain mountains valley street square bridge island islands city town village bay sea ocean gulf strait desert forest ' +
    'peninsula airport station harbour harbor port ferry coast canal avenue road park castle tower hill cape plateau delta region province county ' +
    'district territory palace sound firth loch isle isles channel creek glacier archipelago boulevard lane close quay wharf moor heath green hall stadium cemetery crescent terrace ' +
    'borough parish'
  ).split(' '),
);

for (const word of `${french.places} ${spanish.places}`.split(' ')) places.add(word);

/** What is written with capitals without naming anybody who acts. */
const things = new Set(
  (
    'war prize award act treaty agreement deal day days week year years article section annex chapter table summit convention protocol amendment plan ' +
    'accord declaration law code games season festival bible crisis revolution election elections cup championship report bill directive regulation ' +
    'resolution charter constitution strategy programme program project operation conference inquiry paper question internet web english german ' +
    'covid covid-19 wall street-style god earth moon sun century order doctrine statement appendix figure volume part phase age era olympics ' +
    'depression holocaust krieg vertrag abkommen gesetz artikel paragraf preis tag woche jahr gipfel gipfels konferenz wahl krise prozent euro ' +
    'dollar pakt plan uhr gentleman gentlemen lady members ministers motion'
  ).split(' '),
);

/** Acronyms that name nobody. */
const plainAcronyms = new Set(
  (
    'TV PDF CEO CFO GDP FAQ USB HTML URL DVD CD DNA RNA HIV AIDS COVID ID OK AM PM BC AD CET GMT UTC EST EDT MEZ MESZ FYI NB PS AI KI IT PR HR VIP ' +
    'SUV LGBT LGBTQ BIP II III IV VI VII VIII IX XI XII GPS LNG CO2 ETA TBC TBA II. ISBN DOI USD EUR GBP Q A I X V PKW LKW ÖPNV GLOSS RE CV PHD MP MPS ' +
    'MDB MEP WLAN SMS FAZIT BMX SOS ATM CCTV GCSE BBQ DIY LED UFO RSVP PPE MRI ICU NASDAQ NYSE DIE DER DAS UND IN OF TO THE AND IM ZU END ENDS GP GPS NGO NGOS QR'
  ).split(' '),
);

/** Acronyms of states and of bodies that everybody writes so. */
const groups = new Set(
  (
    'democrats republicans conservatives tories liberals greens social-democrats christian-democrats taliban hamas hezbollah houthis grünen linke linken ' +
    'sozialdemokraten christdemokraten liberalen freidemokraten demokraten republikaner allies grünliberalen freisinnigen jusos christsozialen sozialisten tories unionists nationalists whigs'
  ).split(' '),
);

/** Whether a word (in small letters) says that a name is an organisation's. */
export function isOrganisationWord(lower: string): boolean {
  return (
    organisations.has(lower) ||
    organisationEndings.test(lower) ||
    // `des Bundesamts für Statistik`
    (/(?:amte?s|gerichte?s|instituts|verbande?s|vereins|ministeriums|ausschusses|hofe?s)$/.test(
      lower,
    ) &&
      organisationEndings.test(lower.replace(/e?s$/, '')))
  );
}

/** Whether a word (in small letters, no full stop at its end) is a legal form. */
export function isLegalForm(lower: string): boolean {
  return legalForm.test(lower.replace(/\.$/, ''));
}

/** Whether a word (in small letters) says that a name is a place's. */
export function isPlaceWord(lower: string): boolean {
  return (
    places.has(lower) ||
    /(?:straße|platz|brücke|fluss|gebirge|talsperre|stausee|insel)$/.test(lower)
  );
}

/** Whether a word (in small letters) says that a run of capitals names a thing or an event. */
export function isThingWord(lower: string): boolean {
  return things.has(lower);
}

/** Whether these capital letters may be somebody’s short name. */
export function isAcronym(text: string): boolean {
  return (
    // `KfW`, `EnBW`; `MB-401` is a product
    /^(?:\p{Lu}[\p{Lu}\d&/-]{1,7}|\p{Lu}{1,2}\p{Ll}{1,2}\p{Lu}{1,2})$/u.test(text) &&
    !/-\d|^(?:PhD|McD|GmbH|MdB|MdL)$/.test(text) &&
    !plainAcronyms.has(text) &&
    /\p{Lu}{2}|\p{Lu}\d|\p{Lu}\p{Ll}+\p{Lu}/u.test(text)
  );
}

/** Whether a word (in small letters) names a party’s people or a movement. */
export function isGroupWord(lower: string): boolean {
  return groups.has(lower);
}
