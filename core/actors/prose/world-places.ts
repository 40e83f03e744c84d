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
    'la paz|quito|montevideo|asunción|guayaquil|medellín|cali|cartagena|managua|panama city|san juan|kingston|port-au-prince|guadalajara|monterrey|tijuana|' +
    'recife|salvador|porto alegre|curitiba|belo horizonte|córdoba|rosario|valparaíso|accra|dakar|abidjan|bamako|ouagadougou|kampala|kigali|addis ababa|khartoum|' +
    'mogadishu|dar es salaam|lusaka|harare|luanda|maputo|durban|casablanca|alexandria|benghazi|basra|mosul|erbil|aleppo|homs|haifa|ramallah|nablus|hebron|' +
    'isfahan|tabriz|herat|kandahar|lahore|peshawar|bangalore|chennai|kolkata|hyderabad|kathmandu|colombo|yangon|phnom penh|ho chi minh city|kuala lumpur|' +
    'cebu|taichung|osaka|kyoto|nagoya|sapporo|busan|shenzhen|guangzhou|wuhan|chengdu|chongqing|tianjin|nanjing|xinjiang|tibet|urumqi|lhasa|vladivostok|' +
    'novosibirsk|st petersburg|saint petersburg|sankt petersburg|kazan|samara|rostov|kaliningrad|murmansk|zaporizhzhia|donetsk|luhansk|kherson|dnipro|chernobyl|' +
    'stettin|szczecin|breslau|wrocław|poznan|poznań|łódź|lodz|brno|brünn|bratislava|pressburg|ljubljana|laibach|skopje|tirana|podgorica|pristina|sarajewo|' +
    'split|dubrovnik|trieste|triest|venice|venedig|florence|florenz|bologna|palermo|genoa|genua|sicily|sizilien|sardinia|sardinien|tuscany|toskana|lombardy|' +
    'seville|sevilla|valencia|bilbao|malaga|andalusia|andalusien|galicia|porto|bordeaux|toulouse|nantes|lille|brittany|bretagne|normandy|normandie|provence|' +
    'alsace|elsass|flanders|flandern|wallonia|wallonien|ghent|gent|bruges|brügge|liège|lüttich|utrecht|eindhoven|groningen|luxembourg city|lausanne|lucerne|luzern|' +
    'winterthur|st. gallen|gothenburg|göteborg|malmö|bergen|trondheim|tampere|turku|reykjavik|aarhus|odense|galway|cork|leeds|sheffield|bristol|newcastle|' +
    'nottingham|leicester|plymouth|southampton|portsmouth|brighton|yorkshire|cornwall|devon|kent|sussex|essex|lancashire|aberdeen|dundee|inverness|swansea|' +
    'pittsburgh|cleveland|cincinnati|st louis|st. louis|minneapolis|milwaukee|denver|phoenix|dallas|austin|san antonio|san diego|las vegas|salt lake city|portland|' +
    'new orleans|baltimore|nashville|memphis|charlotte|kansas city|omaha|honolulu|anchorage|alaska|arizona|arkansas|colorado|connecticut|delaware|hawaii|idaho|' +
    'illinois|indiana|iowa|kansas|kentucky|louisiana|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|' +
    'new jersey|new mexico|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|utah|vermont|' +
    'west virginia|wisconsin|wyoming|quebec|québec|ontario|alberta|british columbia|manitoba|nova scotia|calgary|edmonton|winnipeg|halifax|brisbane|perth|adelaide|' +
    'hobart|darwin|queensland|new south wales|tasmania|auckland|christchurch|rostock|lübeck|kassel|göttingen|braunschweig|wolfsburg|osnabrück|münster|bielefeld|' +
    'paderborn|bochum|duisburg|wuppertal|krefeld|aachen|koblenz|trier|kaiserslautern|mannheim|heidelberg|karlsruhe|freiburg|ulm|augsburg|regensburg|würzburg|' +
    'passau|ingolstadt|chemnitz|zwickau|görlitz|cottbus|halle|jena|weimar|gera|flensburg|wilhelmshaven|oldenburg|emden|cuxhaven|bremerhaven|lüneburg|celle|' +
    'hildesheim|goslar|stralsund|greifswald|neubrandenburg|klagenfurt|villach|bregenz|st. pölten|eisenstadt|vorarlberg|burgenland|niederösterreich|oberösterreich|' +
    'straßburg|marseille|lyon|milan|mailand|naples|neapel|turin|barcelona|rotterdam|antwerp|antwerpen|verdun|waterloo|stalingrad|leningrad|sedan|ypern|ypres|gallipoli|austerlitz|gdansk|danzig|krakow|krakau|davos|bruselas|bruxelles|londres|parís|roma|berlín|moscú|moscou|pekín|pékin|varsovia|varsovie|lisboa|lisbonne|anvers|amberes|genève|ginebra|vienne|viena|athènes|atenas|estrasburgo|' +
    'copenhague|estocolmo|praga|prague|bucarest|marsella|burdeos|nueva york|ciudad de méxico|le caire|alger|tánger|strasbourg|rennes|nice|montpellier|grenoble|zaragoza|murcia|granada|cádiz|' +
    'rhein|oberrhein|niederrhein|rhine|elbe|unterelbe|weser|unterweser|donau|danube|mosel|neckar|havel|themse|thames|wolga|volga|weichsel|vistula|bodensee|nordsee|ostsee|north sea|black sea|schwarzes meer|schwarzen meer'
  ).split('|'),
);

/** Whether a name (in small letters) is that of a continent, a region or a city that everybody knows. */
export function isWorldPlace(lower: string): boolean {
  return (
    places.has(lower) &&
    !/^(?:essen|split|halle|celle|gera|cork|lille|charlotte|austin|florence|devon|kent|denver|phoenix|salvador|cali|rosario|bergen|darwin|perth|montana|indiana|victoria)$/.test(
      lower,
    )
  );
}
