// Which line of a text is its title, and what to call a text that has none.

import { graphemeStart } from '../text/graphemes.ts';
import { readByline, readNameLine } from './bylines.ts';
import { dateLine, dateOfOccasion } from './date-lines.ts';
import { findDate } from './dates.ts';
import { readFields } from './header-fields.ts';
import { isSalutation } from './kinds.ts';
import { datelineLength, isAgency, isNamedMedium } from './publishers.ts';

/** The longest title that is made from a text's first words, in UTF-16 units. */
const longestProposal = 80;

/** What sites set above a title besides fields: crumbs, buttons, notices. */
const furniture =
  /^(?:(?:for immediate release|embargo(?:ed)?\b.{0,60}|press release|news release|media release|press statement|pressemitteilung|medienmitteilung|communiqué de presse|opinion|op-ed|analysis|commentary|editorial|guest essay|feature|exclusive|breaking(?: news)?|live|meinung|kommentar|gastbeitrag|leitartikel|analyse|exklusiv|eilmeldung|share|share (?:this )?(?:article|story|page)|save|print|email|copy link|listen(?: to (?:this )?article)?|comments?|advertisement|subscribe|sign in|log ?in|menu|search|skip to (?:main )?content|skip to navigation|accept all|teilen|drucken|anzeige|merken|artikel anhören|zum inhalt springen|\d+ min(?:ute)?s?(?: read)?|\d+ comments?|lesezeit.{0,20}|(?:nr|no|nummer|number|ref)\.? ?[\w/.-]*\d[\w/.-]*)[.:]?)$|^[^.!?]{2,60} [>»›] [^.!?]{2,60}$|^(?:photo|image|picture|foto|bild|photograph|illustration|credit)s?(?: credit| by)?(?:[:©]| ?\/)|^(?:(?:media|press|news) )?(?:contacts?|enquiries|kontakt|pressekontakt|phone|tel(?:efon|ephone)?|fax|e-?mail|mobile)\s?:|^©/i;
const cookieNotice =
  /^(?=.*\b(?:cookies?|privacy)\b)(?=.*\b(?:we use|this (?:site|website)|you agree|accept|consent|settings|policy|our|wir verwenden|zustimmen)\b)/i;
/** Departments of newspapers, which stand above titles but may be titles themselves. */
const rubric =
  /^(?:news|world|world news|europe|africa|asia|americas|middle east|us news|uk news|politics|business|economy|culture|science|technology|tech|sports?|health|travel|environment|climate|defen[cs]e|security|international|national|local|top stories|latest|home|homepage|start(?:seite)?|politik|wirtschaft|ausland|inland|welt|panorama|kultur|wissen|gesellschaft|international|monde|politique|économie|mundo|política|economía|world politics|interview|transcript|speech|report|reportage|policy (?:brief|paper)|(?:working|briefing|discussion|research|white) paper|issue brief|fact ?sheet)$/i;

/** Whether a line is a button, a crumb, a notice: nothing that belongs to the text. */
export function isFurniture(line: string): boolean {
  return furniture.test(line) || (line.length <= 200 && cookieNotice.test(line));
}

/** Whether a line only tells about the text: a field, a byline, a date, an agency, an address. */
export function isAboutText(line: string): boolean {
  return isFurniture(line) || isAgency(line) || readFields(line).length > 0 || isStatement(line);
}

/** Whether a line says by whom, when or where a text was published. */
function isStatement(line: string): boolean {
  if (readByline(line) !== null || /^(?:https?:\/\/|www\.)\S+$/i.test(line)) return true;
  const date = dateLine(line);
  return date !== null && line.length - date.raw.length <= 40 && line.length <= 80;
}

/** Whether a line reads like a title: short, no end punctuation, no list item, no salutation. */
export function looksLikeTitle(line: string): boolean {
  const words = line.split(/\s+/);
  if (line.length < 2 || line.length > 140 || words.length > 22) return false;
  if (
    /[.,;:…]["”’»)]?$/.test(line) &&
    !/\b(?:U\.S\.|U\.K\.|E\.U\.|U\.N\.|Jr\.|Inc\.|Co\.)$/.test(line)
  )
    return false;
  if (/^(?:[-*•–—]|\d+[.)]|[a-z][.)])\s/.test(line) || /^[[({<#@|]/.test(line)) return false;
  if (/^(?:dear|sehr geehrte|liebe[rs]?|hello|hallo|hi)\b/i.test(line)) return false;
  if (/[.!?]\s+\p{Lu}.*[.!?]$/u.test(line)) return false;
  return /^["“„«‘'¿¡]?(?:\p{Lu}|\p{Lo}|\p{N}|\p{Ll}\p{Lu})/u.test(line) && /\p{L}/u.test(line);
}

/**
 * Which of the first lines is the title; -1 when none is. Lines about the text may stand before it, and
 * text has to follow it, perhaps below a subtitle.
 */
export function titleLine(lines: readonly string[]): number {
  const top = lines.slice(0, 12);
  const among = (skips: (line: string) => boolean): number => {
    const at = top.findIndex(
      (line, index) =>
        !(isAboutText(line) && !(index === 0 && dateOfOccasion(line) !== null)) && !skips(line),
    );
    return at !== -1 && isTitleOf(lines.slice(at)) ? at : -1;
  };
  const below = among((line) => rubric.test(line) || isNamedMedium(line));
  return below === -1 ? among(() => false) : below;
}

/** Whether the first of these lines is the title of the others. */
function isTitleOf([title = '', ...rest]: readonly string[]): boolean {
  if (!looksLikeTitle(title)) return false;
  let stated = false;
  let subtitles = 0;
  for (const line of rest.slice(0, 12)) {
    if (isStatement(line) || readFields(line).length > 0 || readNameLine(line) !== null)
      stated = true;
    else if (isAboutText(line) || isNamedMedium(line)) continue;
    else if (isSalutation(line)) return subtitles === 0;
    else if (
      /[.!?…:。！？؟]["”’»)」]?$/.test(line) ||
      line.length > Math.max(100, title.length * 1.5)
    )
      // Between a title and its text, lines without an end are subtitles if somebody signs below them.
      return (subtitles === 0 || stated) && !(title.length > 50 && /^\p{Ll}/u.test(line));
    else {
      subtitles += 1;
      if (subtitles > 3 || (subtitles > 1 && title.length > 50 && /^\p{Ll}/u.test(line)))
        return false;
    }
  }
  return false;
}

/** A title from a text's beginning: its first sentence, cut at a clause or a word if it is long. */
export function titleFromText(paragraph: string): string | null {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  // What stands before an inline date is the title, what stands behind it the text.
  const dated = /^(.{0,200}?)\s?\bdate:? \d{4}-\d{2}-\d{2} /i.exec(line);
  const before = dated?.[1]?.trim() ?? '';
  if (looksLikeTitle(before)) return before;
  const text = dated === null || before !== '' ? line : line.slice(dated[0].length);
  const plain = text.slice(datelineLength(text)).replace(/^[-*•–—>#=\s]+/, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return null;
  const sentence = firstSentence(plain);
  // A quotation mark stays as one of a pair.
  const quoted = /^["“„«]/.test(sentence) && /.["”“»]/.test(sentence.slice(1));
  const clean = (quoted ? sentence : sentence.replace(/^["“„«\s]+/, '')).replace(
    /[\s.,;:–—-]+$/,
    '',
  );
  if (clean.length <= longestProposal) return clean;
  const cut = clean.slice(0, graphemeStart(clean, longestProposal - 1));
  const clause = Math.max(
    cut.lastIndexOf(', '),
    cut.lastIndexOf('; '),
    cut.lastIndexOf(' – '),
    cut.lastIndexOf(' — '),
  );
  const word = cut.lastIndexOf(' ');
  const end = clause >= longestProposal / 2 ? clause : word > 20 ? word : cut.length;
  if (end === 0) return null;
  return `${cut.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function firstSentence(text: string): string {
  let sentence = '';
  const date = findDate(text.slice(0, 400));
  for (const { segment } of sentences.segment(text.slice(0, 400))) {
    sentence += segment;
    // `4. Juli 2024` is one date, not the end of a sentence.
    const inDate = date !== null && sentence.length > date.start && sentence.length < date.end;
    // The segmenter also breaks after `Dr.` and `U.S.`
    if (
      !inDate &&
      sentence.trim().length > 15 &&
      !/\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|Gen|Sen|Rep|U\.S|No|vs)\.\s*$/u.test(sentence)
    )
      break;
  }
  return sentence.trim();
}
