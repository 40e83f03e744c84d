// What sort of source a text is.

import type { DocumentKind } from '../records/document.ts';
import { documentKinds } from '../records/document.ts';

/** What the guess of a document's kind goes by. */
export interface KindClues {
  title: string | null;
  /** Whether the title stands in the text as a line of its own. */
  titled: boolean;
  /** The text's lines, none of them empty. */
  lines: readonly string[];
  /** Its paragraphs of running text; lines broken to fit a width are one. */
  paragraphs: readonly string[];
  /** One label for each turn. */
  labels: readonly string[];
  timed: boolean;
  /** Whether an author, a publisher or a date is known. */
  attributed: boolean;
  headings: readonly string[];
}

const interviewers =
  /^(?:interviewer(?:in)?|q|question|frage|f|journalist(?:in)?|reporter(?:in)?|journaliste|periodista|entrevistador\w*)\b|^(?:корреспондент|журналист|ведущий|вопрос|журналістка?|记者|記者|主持人|问|問|聞き手|기자|الصحفي|المذيع|المحاور|سؤال|س(?!\p{L}))/iu;
const salutation =
  /^(?:dear\s.{1,80}|sehr geehrte[rs]?\s.{1,80}|liebe[rs]?\s.{1,60}|to whom it may concern)[,:!]?$/i;
const closing =
  /^(?:(?:yours|very|most) (?:sincerely|faithfully|truly|respectfully).*|(?:with )?(?:kind|best|warm) (?:regards|wishes).*|sincerely.*|respectfully.*|mit (?:freundlichen|besten|herzlichen) grüßen.*|hochachtungsvoll.*|viele grüße.*|herzliche grüße.*)$/i;
const address =
  /^(?:ladies and gentlemen|my fellow|fellow (?:citizens|americans)|mr\.? (?:president|speaker|chairman|secretary)|madam (?:president|speaker|chair)|excellenc(?:y|ies)|your excellenc(?:y|ies)|distinguished|honou?rable|meine (?:sehr verehrten )?damen und herren|sehr geehrte damen und herren|liebe (?:mitbürger|freunde|kolleg)|chair(?:man|woman)? .{0,100}thank you|herr präsident|frau präsidentin|verehrte)/i;
const speechTitle =
  /\b(?:speech|remarks|address (?:by|to|at)|keynote|inaugural address|state of the (?:union|nation)|rede|ansprache|regierungserklärung|grußwort)\b/i;
const interviewTitle =
  /\b(?:interview|q ?& ?a|im gespräch|entretien|entrevista|intervista)\b|интервью|专访|專訪|インタビュー|حوار/i;
const reportTitle =
  /\b(?:report|study|white ?paper|policy (?:brief|paper)|working paper|factsheet|fact sheet|bericht|studie|gutachten|analysepapier|annual review)\b/i;
const reportHeading =
  /^(?:[\d.]+\s+)?(?:executive summary|abstract|introduction|background|methods?|methodology|findings|results|recommendations|conclusions?|references|zusammenfassung|einleitung|hintergrund|methodik|ergebnisse|empfehlungen|fazit|literatur)$/i;
const chapter = /^(?:chapter|kapitel|part|teil)\s+(?:\d+|[ivxlc]+|one|two|three|eins|zwei|drei)\b/i;

/** Whether a line addresses readers or listeners: `Dear Minister,`, `Ladies and gentlemen,`. */
export function isSalutation(line: string): boolean {
  return line.length <= 120 && (salutation.test(line) || address.test(line));
}

/** A kind that is stated in so many words; null when the word is none. */
export function statedKind(value: string | undefined): DocumentKind | null {
  return documentKinds.find((kind) => kind === value?.trim().toLowerCase()) ?? null;
}

/** Guesses the kind from turns, salutations, headings and the look of the text. */
export function guessKind(clues: KindClues): DocumentKind {
  const { lines, labels, title, headings } = clues;
  const voices = new Set(labels.map(surname));
  const turnsShare = labels.length / Math.max(1, lines.length);
  if (labels.length >= 3 && voices.size >= 2) {
    const questions = lines.filter((line) => /[?？؟]["”’»)」]?$|[?？؟]\s/.test(line)).length;
    const interviewer = labels.some((label) => interviewers.test(label));
    const many = voices.size > 2 || clues.timed;
    const named = title !== null && interviewTitle.test(title) && voices.size <= 4;
    if (named) return 'interview';
    if (many && !interviewer && turnsShare > 0.3) return 'transcript';
    if (questions >= 1 || interviewer) return 'interview';
    if (turnsShare > 0.3) return 'transcript';
  }
  if (clues.timed && lines.length >= 6 && turnsShare === 0) return 'transcript';

  const top = lines.slice(0, 10);
  const bottom = lines.slice(-8);
  const closes = bottom.some((line) => line.length < 80 && closing.test(line));
  if (closes && top.some((line) => salutation.test(line))) return 'letter';
  const opens = top.some((line) => address.test(line));
  if (opens || (title !== null && speechTitle.test(title) && speaksAsOne(lines))) return 'speech';
  if (lines.slice(0, 12).some((line) => /^dear\s/i.test(line) && salutation.test(line)))
    return 'letter';

  const all = [...headings, ...lines.filter((line) => line.length < 60)];
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (all.filter((line) => chapter.test(line)).length >= 3 && length > 60_000) return 'book';
  const parts = new Set(
    all.filter((line) => reportHeading.test(line)).map((line) => line.toLowerCase()),
  );
  if (parts.size >= 3 || (parts.size >= 1 && title !== null && reportTitle.test(title)))
    return 'report';
  if (title !== null && /^(?:annual |final |interim |progress )?(?:report|bericht)\b/i.test(title))
    return 'report';
  return readsLikeNews(clues) ? 'article' : 'other';
}

/** Who is introduced as `JANE DOE, HOST` goes on as `DOE`. */
function surname(label: string): string {
  const name = label.replace(/\s*[,(].*$/, '');
  return (/\S*[\p{L}\p{M}]\S*(?: \P{L}+)?$/u.exec(name)?.[0] ?? label).toLowerCase();
}

/** Speeches say `I` and `we` in most paragraphs. */
function speaksAsOne(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length > 60);
  const own = long.filter((line) => /\b(?:I|we|our|my|ich|wir|unser\w*|mein\w*)\b/i.test(line));
  return long.length > 0 && own.length >= long.length / 2;
}

/** Running prose of some length, in a handful of paragraphs or with a source. */
function readsLikeNews({ paragraphs, titled, attributed }: KindClues): boolean {
  const prose = paragraphs.filter(
    (line) => line.length > 80 || /[a-zäöüß]{2}[.!?]["”’»)]?$/.test(line),
  );
  const length = prose.reduce((sum, line) => sum + line.length, 0);
  const long = prose.filter((line) => line.length > 80).length;
  if (attributed) return length >= 150;
  return length >= 600 && (titled ? long >= 2 : long >= 3);
}
