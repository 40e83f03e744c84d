// The name of a German organisation as it stands in a register, from how a sentence inflects it.

import { genderOfFirstName } from '../prose/first-names.ts';
import { stateOfDemonym } from '../prose/states.ts';

const feminine =
  /(?:ung|heit|keit|schaft|tät|ion|agentur|bank|behörde|kammer|partei|zentrale|stiftung|wehr|polizei|liga|union|presse|post|bahn|rundschau|zeitung|akademie|klinik)$/i;
const plural = /(?:bahnen|werke|betriebe|nationen|staaten|behörden|kammern|medien|nachrichten)$/i;
const masculine =
  /(?:gerichtshof|rechnungshof|bund|verband|verein|rat|landtag|städtetag|dienst|konzern|klub|club|ausschuss|fonds|senat|sender|kongress|rundfunk|alpenverein|anzeiger|kurier)(?:e?s)?$/i;
const neuter =
  /(?:amt|gericht|institut|forschungsinstitut|ministerium|werk|zentrum|parlament|komitee|kreuz|haus|forum|museum|theater|archiv|orchester)(?:e?s)?$/i;

/** `Internationalen Hafenagentur` → `Internationale Hafenagentur`, `Deutsche Mieterbund` → `Deutscher Mieterbund`. */
export function uninflected(surface: string): string {
  if (/^\p{Lu}\S+er (?:Neuest|Aktuell|Letzt)en Nachrichten$/u.test(surface))
    return surface.replace(/en Nachrichten$/, 'e Nachrichten');
  if (/^\p{Lu}\S+er Boten$/u.test(surface)) return surface.slice(0, -1);
  if (
    /^(?:Neu|Frei|Jung)en \p{Lu}\S+er (?:Zeitung|Presse|Rundschau|Woche|Nachrichten|Post)$/u.test(
      surface,
    )
  )
    return surface.replace('en ', 'e ');
  const [adjective = '', noun = '', ...more] = surface.split(' ');
  // `Bundesamts für Statistik`
  if (
    /(?:amt|gericht|institut|verband|ministerium)e?s$/.test(adjective) &&
    /^(?:für|der|des)$/.test(noun)
  )
    return [adjective.replace(/e?s$/, ''), noun, ...more].join(' ');
  if (
    !/^\p{Lu}\p{Ll}{3,}e[nrs]?$/u.test(adjective) ||
    !/^\p{Lu}\p{Ll}/u.test(noun) ||
    genderOfFirstName(adjective) !== undefined
  )
    return surface;
  if (/^(?:Vereint|Vereinigt)en$/.test(adjective) && noun.endsWith('en'))
    return `${adjective.slice(0, -1)} ${noun}`;
  const isAdjective =
    /(?:isch|al|el|är|ig|lich|et|en|iv|ell|haft|sam|bar|frei|los)e[nrs]?$/.test(adjective) ||
    /^(?:Deutsch|Frei|Neu|Alt|Rot|Grün|Groß|Höher|Oberst|Rein|Weiß)e[nrs]?$/.test(adjective) ||
    stateOfDemonym(adjective.toLowerCase(), 'de') !== undefined;
  if (!isAdjective) return surface;
  const stem = adjective.replace(/e[nrs]?$/, '');
  const rest = more.length === 0 ? '' : ` ${more.join(' ')}`;
  if (plural.test(noun)) return `${stem}e ${noun}${rest}`;
  if (feminine.test(noun)) return `${stem}e ${noun}${rest}`;
  const bare = noun.replace(/(?<=gericht|amt|institut|bund|verband|verein|rat|werk|hof)e?s$/i, '');
  if (masculine.test(noun)) return `${stem}er ${bare}${rest}`;
  return neuter.test(noun) ? `${stem}es ${bare}${rest}` : surface;
}
