// The concepts of a codebook as a table: name, parent, definition, colour. Colours and roles do not fit.

import { refusedFile } from '../../errors.ts';
import { colours } from '../../records/passage.ts';
import type { Colour } from '../../records/passage.ts';
import { defaultSettings } from '../../records/settings.ts';
import { csvText, isGuarded, parseCsv } from '../tables/csv.ts';
import type { Codebook, CodebookConcept } from './codebook.ts';

const header = ['name', 'parent', 'definition', 'colour'] as const;

/** The file's text: one concept a row, colours by their number from 1 to 8. */
export function codebookCsv({ concepts }: Codebook): string {
  return csvText(
    header,
    concepts.map((one) => [
      marked(one.name),
      one.parent === null ? null : marked(one.parent),
      marked(one.definition),
      one.colour,
    ]),
  );
}

/** Where the columns stand; null when a first line is not that of a codebook. */
function columnsOf(row: readonly string[]): Record<(typeof header)[number], number> | null {
  const names = row.map((cell) => cell.trim().toLowerCase());
  const at = (...wanted: string[]): number => names.findIndex((name) => wanted.includes(name));
  const columns = {
    name: at('name', 'concept', 'code'),
    parent: at('parent', 'part of'),
    definition: at('definition', 'description'),
    colour: at('colour', 'color'),
  };
  const others = [columns.parent, columns.definition, columns.colour];
  return columns.name < 0 || others.every((one) => one < 0) ? null : columns;
}

/** Whether a text is a codebook's table, by its first line: a column `name` and at least one of the others. */
export function looksLikeCodebookCsv(content: string): boolean {
  const [first] = parseCsv(content.slice(0, 2000));
  return first !== undefined && columnsOf(first) !== null;
}

/** Whether a text is what an apostrophe before a formula makes: `'=A1`, `''=A1`. */
const looksMarked = (text: string): boolean =>
  text.startsWith("'") && isGuarded(text.replace(/^'+/, ''));

/** Such a text gets one apostrophe more, so that reading takes away just that one. */
const marked = (text: string): string => (looksMarked(text) ? `'${text}` : text);

/** A cell without the apostrophe that kept spreadsheets from running it. */
function plain(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return looksMarked(text) ? text.slice(1) : text;
}

/**
 * Reads a table with the columns `name`, `parent`, `definition` and `colour`, in any order and the last
 * three as far as they are there. Rows without a name are left out. A colour is a number from 1 to 8 or one
 * of the names they have at first. Throws `RefusedFileError`, naming the row, for what is no codebook.
 */
export function readCodebookCsv(content: string): Codebook {
  const [first = [], ...rows] = parseCsv(content);
  const columns = columnsOf(first);
  if (columns === null)
    throw refusedFile(
      'The first line has to name the columns: name, and at least one of parent, definition, colour.',
    );
  const colourOf = (cell: string, row: number): Colour | null => {
    if (cell === '') return null;
    const named =
      defaultSettings.colourNames.findIndex((one) => one.toLowerCase() === cell.toLowerCase()) + 1;
    const found = colours.find((one) => one === (named > 0 ? named : Number(cell)));
    if (found === undefined)
      throw refusedFile(`Row ${row} names the colour “${cell}”; colours are numbers from 1 to 8.`);
    return found;
  };
  const concepts = rows.flatMap((row, index): CodebookConcept[] => {
    const name = plain(row[columns.name]);
    const parent = plain(row[columns.parent]);
    if (name === '') return [];
    if (name.length > 500) throw refusedFile(`The name in row ${index + 2} is too long.`);
    return [
      {
        name,
        parent: parent === '' ? null : parent,
        definition: plain(row[columns.definition]),
        colour: colourOf(plain(row[columns.colour]), index + 2),
      },
    ];
  });
  return { concepts, colours: [], roles: [] };
}
