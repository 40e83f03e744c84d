// Proposes what is known of a document from its text and file name. Nothing is invented: what no rule is
// sure of stays null, for the user to fill in.

import type { DocumentKind } from '../records/document.ts';
import {
  authorOfField,
  readByline,
  readNameLine,
  readReporting,
  speakerOfTitle,
} from './bylines.ts';
import { dateLine, datelineDate, dateOfOccasion, dateOfPublishing } from './date-lines.ts';
import type { FoundDate } from './dates.ts';
import { findDate, readDate } from './dates.ts';
import { dateOfFileName, titleOfFileName } from './file-names.ts';
import type { Field, FieldName } from './header-fields.ts';
import { addressIn, readFields } from './header-fields.ts';
import { guessKind, statedKind } from './kinds.ts';
import {
  agencyOfDateline,
  isAgency,
  isMedium,
  isNamedMedium,
  publisherOfClosing,
  publisherOfDateLine,
  publisherOfWelcome,
} from './publishers.ts';
import { signatureOf } from './signatures.ts';
import { isAboutText, isFurniture, titleFromText } from './titles.ts';
import { graphemeStart } from '../text/graphemes.ts';

/** What the proposals are made from. */
export interface MetadataSource {
  /** The file's name. */
  name: string;
  /** The text's lines, trimmed, none of them empty. */
  lines: readonly string[];
  /** The paragraphs of running text. */
  paragraphs: readonly string[];
  /** For each line whether it opens a speaker's turn, and where the spoken text begins. */
  turnLengths: readonly (number | null)[];
  /** One label for each turn. */
  labels: readonly string[];
  timed: boolean;
  /** The title that stands in the text, and the number of its line. */
  title: { text: string; line: number } | null;
  headings: readonly string[];
}

/**
 * A document's fields as a text tells them; shown to the user, who may change them. `dateProposal` is a date
 * whose day and month cannot be told apart.
 */
export interface ProposedMetadata {
  title: string;
  author: string | null;
  publisher: string | null;
  date: string | null;
  dateProposal?: string;
  url: string | null;
  kind: DocumentKind;
}

/** The lines above and below the text proper, where it is said what the text is. */
interface Zones {
  header: string[];
  /** The first paragraph of the text proper. */
  opening: string;
  footer: string[];
  fields: Map<FieldName, string>;
}

const longLine = 160;

/** Proposes title, author, publisher, date, address and kind. */
export function proposeMetadata(source: MetadataSource): ProposedMetadata {
  const zones = zonesOf(source);
  const { fields } = zones;
  const date = findDocumentDate(source, zones);
  const { author, publisher } = findAttribution(source, zones);
  const address = addressIn(fields.get('url') ?? '') ?? loneAddress(zones);
  const title =
    fields.get('title') ??
    source.title?.text ??
    titleOfFileName(source.name) ??
    titleFromLines(source, zones);
  const attributed =
    author !== null || publisher !== null || date.date !== null || date.dateProposal !== undefined;
  const kind =
    statedKind(fields.get('kind')) ??
    guessKind({
      ...source,
      title: source.title?.text ?? title,
      titled: source.title !== null,
      attributed,
    });
  return { title: shorten(title), author, publisher, ...date, url: address, kind };
}

function zonesOf({ lines, turnLengths, title }: MetadataSource): Zones {
  const top: string[] = [];
  let opening = '';
  for (const [index, line] of lines.slice(0, 14).entries()) {
    if (turnLengths[index] !== null) break;
    if (line.length > longLine) {
      opening = line;
      top.push(...belowLead(lines.slice(index + 1, index + 4)));
      break;
    }
    top.push(line);
  }
  const header = top.filter((_line, index) => index !== title?.line);
  if (opening === '') opening = header.find((line) => line.length > 60) ?? '';
  const footer: string[] = [];
  for (let index = lines.length - 1; index >= Math.max(top.length, lines.length - 8); index -= 1) {
    const line = lines[index] ?? '';
    if (turnLengths[index] !== null || line.length > 300) break;
    footer.unshift(line);
  }
  const fields = new Map<FieldName, string>();
  const stated: Field[] = [...header, opening, ...footer].flatMap((line) => readFields(line));
  for (const { name, value } of stated) if (!fields.has(name)) fields.set(name, value);
  return { header, opening, footer, fields };
}

/** Newspapers set who wrote a text, and when, below a long lead: as long as the lines say just that. */
function belowLead(lines: readonly string[]): string[] {
  const end = lines.findIndex(
    (line) => line.length > 100 || (readByline(line) === null && dateLine(line) === null),
  );
  return lines.slice(0, end === -1 ? lines.length : end);
}

type DateProposal = { date: string | null; dateProposal?: string };

function findDocumentDate({ name, lines, title }: MetadataSource, zones: Zones): DateProposal {
  const { header, opening, footer, fields } = zones;
  const inline = /(?:^|\s)date:?\s+(\d{4}-\d{2}-\d{2})(?=\s|$)/i.exec(
    (lines[0] ?? '').slice(0, 300),
  );
  const candidates: (FoundDate | null)[] = [
    readDate(fields.get('date') ?? ''),
    inline === null ? null : findDate(inline[1] ?? ''),
    ...header.map(dateLine),
    datelineDate(opening),
    readDate(fields.get('updated') ?? ''),
    ...footer.map(dateLine),
    ...[...header, ...footer].map(dateOfPublishing),
    dateOfOccasion(title?.text ?? lines[0] ?? ''),
  ];
  const found = candidates.filter((one) => one !== null);
  const first = found[0];
  const ofFile = dateOfFileName(name);
  if (first === undefined) return { date: ofFile };
  if (first.date !== null) return { date: first.date };
  // Day and month cannot be told apart, unless another date of the same text or file settles it.
  const readings = bothReadings(first.raw);
  const settled = [ofFile, ...found.map(({ date }) => date)].find(
    (date) => date !== null && readings.includes(date),
  );
  return settled === undefined || settled === null
    ? { date: null, dateProposal: first.raw }
    : { date: settled };
}

function bothReadings(raw: string): string[] {
  const [a = '', b = '', year = ''] = raw.split(/[/-]/).map((part) => part.padStart(2, '0'));
  return [`${year}-${b}-${a}`, `${year}-${a}-${b}`];
}

function findAttribution(
  { lines, turnLengths, title }: MetadataSource,
  { header, opening, footer, fields }: Zones,
): { author: string | null; publisher: string | null } {
  // `4 July 2024 | Jane Doe | Estuary News` says three things.
  const parts = header.flatMap((line) => line.split(/\s+[|•·]\s+/));
  const bylines = [...header, ...parts, ...footer].flatMap((line) => readByline(line) ?? []);
  const stated = fields.get('author');
  const ofField = stated === undefined ? null : authorOfField(stated);
  const isSpoken = turnLengths.at(-1) !== null;
  const signed = isSpoken ? null : notWords(signatureOf(lines, title?.line ?? -1), lines);
  const author =
    ofField ??
    bylines.find((byline) => byline.author !== null)?.author ??
    (title === null
      ? null
      : firstOf(
          [...header.slice(0, 4), ...parts.slice(0, 8)].filter((line) => !isFurniture(line)),
          (line) => notWords(readNameLine(line), lines),
        )) ??
    firstOf([...footer, (lines.at(-1) ?? '').slice(-300)], readReporting) ??
    signed ??
    (title === null ? null : speakerOfTitle(title.text));

  const publisherField = fields
    .get('publisher')
    ?.replace(/\s*[|•·].*$/, '')
    .trim();
  const firstTurn = turnLengths.findIndex((length) => length !== null);
  const welcome = firstTurn === -1 ? '' : (lines[firstTurn] ?? '').slice(0, 400);
  const publisher =
    (publisherField !== undefined && publisherField.length <= 100 ? publisherField : null) ??
    firstOf([opening, ...header], agencyOfDateline) ??
    bylines.find((byline) => byline.publisher !== null)?.publisher ??
    firstOf(header, publisherOfDateLine) ??
    parts.find((part) => isAgency(part) || (!header.includes(part) && isMedium(part))) ??
    header.find(isNamedMedium) ??
    firstOf(footer, publisherOfClosing) ??
    publisherOfWelcome(welcome);
  return { author, publisher };
}

/** A name, unless the text uses its parts as words: `Northern Delegation` is a subtitle. */
function notWords(name: string | null, lines: readonly string[]): string | null {
  if (name === null) return null;
  const text = lines
    .slice(0, 200)
    .map((line) => line.slice(0, 2000))
    .join('\n');
  const words = name.split(' ').filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  const used = words.filter((word) =>
    new RegExp(`(?<![\\p{L}\\p{M}])${word.toLowerCase()}(?![\\p{L}\\p{M}])`, 'u').test(text),
  );
  return used.length >= 2 ? null : name;
}

function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/** An address that stands alone on a line above or below the text. */
function loneAddress({ header, footer }: Zones): string | null {
  const line = [...header, ...footer].find((one) => /^(?:https?:\/\/|www\.)\S+$/i.test(one));
  return line === undefined ? null : addressIn(line);
}

function titleFromLines(
  { lines, paragraphs, turnLengths, name }: MetadataSource,
  zones: Zones,
): string {
  const plain = lines
    .slice(0, 14)
    .findIndex(
      (line, index) => !isAboutText(line) || (index === 0 && dateOfOccasion(line) !== null),
    );
  const first =
    plain === -1
      ? lines.findIndex((line) => readFields(line).length === 0 && readByline(line) === null)
      : plain;
  const line = lines[first];
  // A sentence goes on where a line was only broken to fit a width.
  const whole = paragraphs.slice(0, 20).find((one) => line !== undefined && one.startsWith(line));
  const spoken = (whole ?? line)?.slice(turnLengths[first] ?? 0) ?? '';
  const proposal = titleFromText(spoken === '' ? zones.opening : spoken);
  return proposal ?? name.replace(/\.[^.]+$/, '');
}

function shorten(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length <= 500 ? line : `${line.slice(0, graphemeStart(line, 499))}…`;
}
