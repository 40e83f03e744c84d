// The file in a backup that explains it to somebody who does not have the program any more.

import type { TableName } from '../records/tables.ts';
import { tableNames } from '../records/tables.ts';
import type { TableCounts } from './snapshot-lines.ts';

const meanings: Readonly<Record<TableName, string>> = {
  documents:
    'sources: title, author, date, language, the order of their sections, the original file',
  sections: 'the texts, as blocks (paragraphs, headings, lists, tables …) with runs of text',
  passages: 'highlighted spans: the quote, where it stands, colour, comment, tags',
  actors: 'persons, organisations, states, groups, places: names, aliases, description',
  links: 'which passage is by or about which actor, in which role',
  concepts: 'claims and themes, as a tree',
  statements: 'on a passage: speaker, concept, stance (supports, opposes, neutral, mixed), targets',
  decisions: 'which places of names in texts were accepted or rejected as mentions',
  notes: 'your own texts; each names the section that holds it',
  versions: 'how notes stood before; each names the note it is of and the section that holds it',
  settings: 'names and definitions of colours and roles',
};

/** The words of `README.txt`. */
export function backupReadme(at: string, app: string, counts: TableCounts): string {
  const tables = tableNames.map(
    (table) => `  data/${table}.ndjson  (${counts[table]})\n      ${meanings[table]}`,
  );
  return `This is a backup of a Dictum library, made on ${at} by Dictum ${app}.

It needs no program to be read. To bring it back, start Dictum, choose "Backups" and then
"Restore from a file", or run: dictum restore THIS-FILE --library NEW-FOLDER --yes

What is in it
-------------
manifest.json     every file of this backup with its size and SHA-256, and how many records there are
notes/            your notes as Markdown, to be read in any editor
originals/        the files you imported, byte for byte, and pictures; each is named by its SHA-256.
                  The field "original" of a document (data/documents.ndjson) names its file.
data/             all records: one JSON object a line, UTF-8

${tables.join('\n')}

How records belong together
---------------------------
Every record has an "id"; others name it by that. A document lists its "sections" in order; each has its
blocks in data/sections.ndjson. The plain text of a section is its blocks joined by line feeds. A passage has
an "anchor": start and end, each a section and an offset into its plain text, counted in UTF-16 units, the end
exclusive. The passage's "quote" is that text. Links and statements name passages and actors.
`;
}
