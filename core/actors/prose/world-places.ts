// Continents, parts of states and cities that are known everywhere.

const places = new Set(
  (
    'africa|asia|europe|antarctica|oceania|latin america|south america|north america|central asia|middle east|far east|eastern europe|western europe|' +
    'balkans|baltic|caucasus|scandinavia|afrika|asien|europa|ozeanien|lateinamerika|südamerika|nordamerika|zentralasien|naher osten|nahen osten|' +
    'osteuropa|westeuropa|balkan|baltikum|kaukasus|skandinavien|england|scotland|wales|northern ireland|schottland|nordirland|crimea|krim|donbas|donbass|' +
    'gaza|gaza strip|gazastreifen|west bank|westjordanland|catalonia|katalonien|siberia|sibirien|texas|california|kalifornien|florida|bavaria|bayern|' +
    'saxony|sachsen|hessen|thüringen|brandenburg|niedersachsen|nordrhein-westfalen|rheinland-pfalz|baden-württemberg|schleswig-holstein|saarland|' +
    'sachsen-anhalt|mecklenburg-vorpommern|tirol|kärnten|steiermark|' +
    'london|paris|berlin|rome|rom|madrid|lisbon|lissabon|vienna|wien|bern|berne|zurich|zürich|geneva|genf|brussels|brüssel|amsterdam|the hague|den haag|hague|' +
    'copenhagen|kopenhagen|stockholm|oslo|helsinki|warsaw|warschau|prague|prag|budapest|bucharest|bukarest|sofia|athens|athen|ankara|istanbul|moscow|moskau|' +
    'kyiv|kiev|kiew|minsk|vilnius|riga|tallinn|belgrade|belgrad|zagreb|sarajevo|kharkiv|charkiw|odesa|odessa|lviv|mariupol|tbilisi|yerevan|baku|' +
    'jerusalem|tel aviv|beirut|damascus|damaskus|amman|baghdad|bagdad|tehran|teheran|riyadh|riad|doha|dubai|abu dhabi|cairo|kairo|tripoli|tunis|algiers|' +
    'rabat|nairobi|lagos|abuja|pretoria|johannesburg|cape town|kapstadt|kabul|islamabad|karachi|delhi|new delhi|mumbai|dhaka|beijing|peking|shanghai|' +
    'taipei|tokyo|tokio|seoul|pyongyang|hanoi|bangkok|jakarta|manila|sydney|melbourne|canberra|wellington|ottawa|toronto|montreal|vancouver|' +
    'washington|washington, d.c|new york|los angeles|chicago|boston|san francisco|seattle|houston|miami|philadelphia|detroit|atlanta|havana|havanna|' +
    'caracas|bogota|bogotá|lima|santiago|buenos aires|brasilia|brasília|são paulo|rio de janeiro|mexico city|edinburgh|glasgow|cardiff|belfast|dublin|' +
    'manchester|liverpool|birmingham|oxford|cambridge|munich|münchen|hamburg|cologne|köln|frankfurt|stuttgart|düsseldorf|leipzig|dresden|hannover|bremen|' +
    'nuremberg|nürnberg|dortmund|essen|bonn|potsdam|magdeburg|erfurt|mainz|wiesbaden|kiel|schwerin|saarbrücken|salzburg|graz|linz|innsbruck|basel|strasbourg|' +
    'straßburg|marseille|lyon|milan|mailand|naples|neapel|turin|barcelona|rotterdam|antwerp|gdansk|danzig|krakow|krakau|davos'
  ).split('|'),
);

/** Whether a name (in small letters) is that of a continent, a region or a city that everybody knows. */
export function isWorldPlace(lower: string): boolean {
  return places.has(lower) && lower !== 'essen';
}
