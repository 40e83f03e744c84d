// What the name of a person looks like, for bylines and signatures.

const particle =
  /^(?:von|van|de|del|della|dela|der|den|di|da|do|dos|das|du|la|le|bin|ibn|al|el|ten|ter|zu|zum|y|e|af|av)$/i;
const nameWord = /^(?:(?:al|el|an|as|ad|d|l|o|ul)[-’'])?(?:\p{Lu}|\p{Lo})[\p{L}\p{M}’'-]*\.?$/u;

/** Words that end or begin lines without naming a person. */
const notNames = new Set(
  (
    'the a an this that these our your read more share related all rights reserved end thank thanks kind best regards ' +
    'yours sincerely faithfully truly continue reading click here sign subscribe newsletter follow us contact about ' +
    'united states nations kingdom union council committee commission ministry minister government department office ' +
    'university college institute center centre school foundation association organization organisation agency press ' +
    'news times post daily weekly magazine journal media staff editorial editor editors board desk team writer writers ' +
    'correspondent correspondents reporter reporters redaktion agentur agenturen mitarbeiter unserer unserem korrespondent ' +
    'party bank group company inc ltd llc gmbh street road avenue city north south east west new summary conclusion ' +
    'introduction background breaking update live top latest world politics opinion analysis interview report speech ' +
    'january february march april may june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag ' +
    'freitag samstag sonntag der die das ein eine mit freundlichen grüßen mehr lesen ende danke artikel teilen ' +
    'president prime house white parliament senate congress court republic federal international national european ' +
    'secretary general chancellor senator ambassador spokesman spokeswoman spokesperson reuters nato officials sources ' +
    'published updated posted on by of at to from in for with dear liebe lieber sehr geehrte geehrter hello hallo hi immediate release ' +
    'herald tribune gazette chronicle courier telegraph guardian observer review zeitung kurier anzeiger rundschau ' +
    'policy brief paper briefing delegation northern southern eastern western central cape town sea bay port island islands'
  ).split(' '),
);

/** Whether a text is nothing but the name of one person: two to five words that begin with capitals. */
export function isPersonName(text: string): boolean {
  const bare = text.trim().replace(/^(?:(?:dr|prof|mr|mrs|ms|sir|dame)\.? )+/i, '');
  if (bare.length > 60 || /\d/.test(bare)) return false;
  const words = bare.split(/\s+/);
  if (words.length < 2 || words.length > 5) return false;
  const last = words.at(-1) ?? '';
  if (!nameWord.test(words[0] ?? '') || !nameWord.test(last) || /^\p{Lu}\.?$/u.test(last))
    return false;
  return words.every((word) => {
    if (particle.test(word) && /^\p{Ll}/u.test(word)) return true;
    if (notNames.has(word.toLowerCase().replace(/\.$/, ''))) return false;
    // A full stop belongs to an initial or to `Jr.`, not to a name.
    if (word.endsWith('.') && !/^(?:\p{Lu}|Jr|Sr|St)\.$/u.test(word)) return false;
    return nameWord.test(word);
  });
}

/** Reads `Jane Doe`, `Jane Doe and John Roe`, `A B, C D und E F`; null when a part is no name. */
export function personNames(text: string): string[] | null {
  const parts = text
    .trim()
    .split(/\s*(?:,\s*(?:and|und)\s+|,|;|&|\s(?:and|und|et|y|with|mit)\s)\s*/i)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every(isPersonName) ? parts : null;
}

const joiner = /^(?:and|und|with|mit|et|y|&|,)$/i;

/** `JANE O’NEILL` → `Jane O’Neill`; names that are not all in capitals stay as they are. */
export function tidyCapitals(text: string): string {
  const words = text.split(' ');
  const names = words.filter((word) => !joiner.test(word) && !particle.test(word)).join(' ');
  if (names !== names.toUpperCase() || names === names.toLowerCase()) return text;
  return words
    .map((word) => {
      const lower = word.toLowerCase();
      if (particle.test(word) || joiner.test(word)) return lower;
      return lower.replace(
        /(^|[-’'.])(\p{L})/gu,
        (_all, mark: string, letter: string) => mark + letter.toUpperCase(),
      );
    })
    .join(' ');
}
