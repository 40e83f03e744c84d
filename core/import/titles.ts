// Which line of a text is its title, and what to call a text that has none.

import { graphemeStart } from '../text/graphemes.ts';
import { readByline, readNameLine } from './bylines.ts';
import { findDate } from './dates.ts';
import { readFields } from './header-fields.ts';
import { isSalutation } from './kinds.ts';
import { datelineLength, isAgency } from './publishers.ts';

/** The longest title that is made from a text's first words, in UTF-16 units. */
const longestProposal = 80;

/** What sites set above a title besides fields: rubrics, crumbs, buttons. */
const furniture =
  /^(?:press release|news release|pressemitteilung|news|opinion|analysis|commentary|editorial|feature|exclusive|breaking(?: news)?|live|meinung|kommentar|analyse|exklusiv|eilmeldung|share|save|print|listen|comments?|advertisement|subscribe|teilen|drucken|anzeige|\d+ min(?:ute)?s?(?: read)?|lesezeit.{0,20})$|^[^.!?]{2,60} [>»›] [^.!?]{2,60}$/i;

/** Whether a line only tells about the text: a field, a byline, a date, an agency, an address. */
export function isAboutText(line: string): boolean {
  if (furniture.test(line) || isAgency(line)) return true;
  if (readFields(line).length > 0 || readByline(line) !== null) return true;
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(line)) return true;
  const date = findDate(line);
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
 * text has to follow it.
 */
export function titleLine(lines: readonly string[]): number {
  const first = lines.slice(0, 6).findIndex((line) => !isAboutText(line));
  const title = lines[first];
  if (title === undefined || !looksLikeTitle(title)) return -1;
  const next = lines
    .slice(first + 1)
    .find((line) => !isAboutText(line) && readNameLine(line) === null);
  if (next === undefined) return -1;
  const isText =
    isSalutation(next) ||
    /[.!?…:]["”’»)]?$/.test(next) ||
    next.length > Math.max(100, title.length * 1.5);
  const wrapped = title.length > 50 && /^\p{Ll}/u.test(next);
  return isText && !wrapped ? first : -1;
}

/** A title from a text's beginning: its first sentence, cut at a clause or a word if it is long. */
export function titleFromText(paragraph: string): string | null {
  const line = paragraph.replace(/\s+/g, ' ').trim();
  // What stands before an inline date is the title, what stands behind it the text.
  const dated = /^(.{0,200}?)\s?\bdate:? \d{4}-\d{2}-\d{2} /i.exec(line);
  const before = dated?.[1]?.trim() ?? '';
  if (looksLikeTitle(before)) return before;
  const text = dated === null || before !== '' ? line : line.slice(dated[0].length);
  const plain = text.slice(datelineLength(text)).replace(/^[-*•–—>#=\s"“„«]+/, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return null;
  const sentence = firstSentence(plain);
  const clean = sentence.replace(/[\s.,;:–—-]+$/, '');
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
  for (const { segment } of sentences.segment(text.slice(0, 400))) {
    sentence += segment;
    // The segmenter also breaks after `Dr.` and `U.S.`
    if (
      sentence.trim().length > 15 &&
      !/\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St|Gen|Sen|Rep|U\.S|No|vs)\.\s*$/u.test(sentence)
    )
      break;
  }
  return sentence.trim();
}
