// `export`: what the window's export writes, to a path named on the command line.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { notFound } from '#core/errors.ts';
import type { ExportFormat, ExportOptions, ExportSubject } from '#core/export-api.ts';
import { defaultMarkdownOptions, defaultVaultOptions, exportFormats } from '#core/export-api.ts';
import { readyTemplates } from '#core/formats/template/ready-made.ts';
import type { PageOptions } from '#core/formats/page-options.ts';
import { defaultPageOptions, papers } from '#core/formats/page-options.ts';
import { writeCodebook } from '../exporting/codebook.ts';
import { writeExport } from '../exporting/writer-process.ts';
import type { CliReader, CliRunner } from './command.ts';
import type { Options } from './options.ts';
import { UsageError, readOptions } from './options.ts';
import { say } from './output.ts';
import { chosen, mustExist } from './read-library.ts';

/**
 * `export --format F --out PATH (--document ID | --note ID | --actor ID | --selection ID,ID… | --all) [--json]`, with
 * `--template FILE|ID` for a template, `--pandoc` for Markdown and `--originals` for a vault,
 * `--paper a4|letter`, `--title-page` and `--no-contents` for PDF, HTML and DOCX, `--no-fonts` for HTML; and
 * `export --format codebook --out PATH`, whose ending says how it is written.
 */
export const exportCommand: CliReader = (rest) => {
  const options = readOptions(
    rest,
    ['format', 'out', 'document', 'note', 'actor', 'selection', 'template', 'paper'],
    ['all', 'json', 'pandoc', 'originals', 'title-page', 'no-contents', 'no-fonts'],
  );
  if (options.words.length > 0)
    throw new UsageError(`export does not take “${options.words[0] ?? ''}”.`);
  const out = options.values.get('out');
  if (out === undefined || out === '') throw new UsageError('export needs --out PATH.');
  if (options.values.get('format') === 'codebook') return exportCodebook(options, out);
  const format = formatOf(options);
  const named = subjectOf(options);
  const choices = choicesOf(options, format, named);
  return async ({ library, output }) => {
    const subject =
      named.kind === 'selection' ? await chosen(library.store.library, named.ids) : named;
    if (subject.id !== null) await mustExist(library.store.library, subject.kind, subject.id);
    const { path, report } = await writeExport(
      { library, subject, format, options: await choices() },
      resolve(out),
    );
    output.result({ path, format, subject, report }, path);
    for (const sentence of report) await say(sentence);
    return 0;
  };
};

/** JSON unless the path ends in `.csv` or `.md`. */
function exportCodebook({ values, flags }: Options, out: string): CliRunner {
  const isAll = [...flags].every((flag) => flag === 'json' || flag === 'all');
  if (!isAll || ['document', 'note', 'actor', 'selection'].some((name) => values.has(name)))
    throw new UsageError('The codebook belongs to the whole library.');
  const format = /\.csv$/i.test(out)
    ? 'csv'
    : /\.(?:md|markdown)$/i.test(out)
      ? 'markdown'
      : 'json';
  return async ({ library, output }) => {
    const { path, report } = await writeCodebook(library.store.library, format, resolve(out));
    const subject: ExportSubject = { kind: 'all', id: null };
    output.result({ path, format: 'codebook', subject, report }, path);
    for (const sentence of report) await say(sentence);
    return 0;
  };
}

/** The choices of a format; a template is read when the export begins. */
function choicesOf(
  { values, flags }: Options,
  format: ExportFormat,
  subject: NamedSubject,
): () => Promise<ExportOptions> {
  const template = values.get('template');
  if (template !== undefined && format !== 'template')
    throw new UsageError('--template belongs to --format template.');
  if (template === undefined && format === 'template')
    throw new UsageError(
      `export needs --template FILE, or one of ${readyTemplates.map(({ id }) => id).join('|')}.`,
    );
  if (flags.has('pandoc') && format !== 'markdown')
    throw new UsageError('--pandoc belongs to --format markdown.');
  if (flags.has('originals') && format !== 'vault')
    throw new UsageError('--originals belongs to --format vault.');
  const page = pageChoices(values.get('paper'), flags, format);
  if (format === 'vault' && subject.kind !== 'all' && subject.kind !== 'selection')
    throw new UsageError('A vault is made of several things: --all, or --selection ID,ID….');
  return async () => ({
    ...(flags.has('pandoc')
      ? { markdown: { ...defaultMarkdownOptions, citations: 'pandoc' as const } }
      : {}),
    ...(page === null ? {} : { page }),
    ...(flags.has('originals') ? { vault: { ...defaultVaultOptions, originals: true } } : {}),
    ...(template === undefined ? {} : { template: { text: await templateFrom(template) } }),
  });
}

/** `--paper a4|letter`, `--title-page`, `--no-contents` and `--no-fonts`; null when none is given. */
function pageChoices(
  paper: string | undefined,
  flags: ReadonlySet<string>,
  format: ExportFormat,
): PageOptions | null {
  const titlePage = flags.has('title-page');
  const contents = !flags.has('no-contents');
  const fonts = !flags.has('no-fonts');
  if (!fonts && format !== 'html') throw new UsageError('--no-fonts belongs to --format html.');
  if (paper === undefined && !titlePage && contents && fonts) return null;
  if (format !== 'pdf' && format !== 'html' && format !== 'docx')
    throw new UsageError('--paper, --title-page and --no-contents belong to pdf, html and docx.');
  const known = papers.find((one) => one === (paper ?? defaultPageOptions.paper));
  if (known === undefined) throw new UsageError(`--paper takes ${papers.join('|')}.`);
  return { ...defaultPageOptions, paper: known, titlePage, contents, fonts };
}

/** The text of a ready-made template, or of a file. */
async function templateFrom(named: string): Promise<string> {
  const ready = readyTemplates.find(({ id }) => id === named);
  if (ready !== undefined) return ready.text;
  return readFile(resolve(named), 'utf8').catch(() => {
    throw notFound(`The template “${named}” cannot be read.`);
  });
}

function formatOf({ values }: Options): ExportFormat {
  const asked = values.get('format');
  const format = asked === 'md' ? 'markdown' : exportFormats.find((one) => one === asked);
  if (format === undefined)
    throw new UsageError(`export needs --format ${exportFormats.join('|')}|codebook.`);
  return format;
}

/** What is named in the call; what the ids of a selection are, the library knows. */
type NamedSubject =
  | Exclude<ExportSubject, { kind: 'selection' }>
  | { kind: 'selection'; ids: readonly string[] };

function subjectOf({ values, flags }: Options): NamedSubject {
  const subjects: NamedSubject[] = flags.has('all') ? [{ kind: 'all', id: null }] : [];
  const listed = values.get('selection');
  if (listed !== undefined) {
    const ids = listed.split(',').map((id) => id.trim());
    if (ids.includes('')) throw new UsageError('--selection takes ids with commas between: ID,ID.');
    subjects.push({ kind: 'selection', ids });
  }
  for (const kind of ['document', 'note', 'actor'] as const) {
    const id = values.get(kind);
    if (id !== undefined) subjects.push({ kind, id });
  }
  const [subject] = subjects;
  if (subject === undefined || subjects.length > 1)
    throw new UsageError(
      'export needs one of --document ID, --note ID, --actor ID, --selection ID,ID…, --all.',
    );
  return subject;
}
