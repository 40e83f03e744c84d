// A file's text → everything a new document needs. What was decided here is a proposal: the user may
// change every field.

import type { DocumentFields } from '../commands/command-inputs.ts';
import { refusedFile } from '../errors.ts';
import type { FrontMatter } from '../formats/markdown/read-front-matter.ts';
import { readMarkdown } from '../formats/markdown/read.ts';
import type { ImportedText } from '../import-api.ts';
import type { Block } from '../text/blocks.ts';
import { cleanText, plainTextOfBlock, plainTextOfBlocks } from '../text/plain.ts';
import { detectLanguage, type GuessLanguage } from './language.ts';
import { proposeMetadata } from './metadata.ts';
import { readPlainText } from './plain-text.ts';
import { statedKind } from './kinds.ts';
import { titleOfFileName } from './file-names.ts';
import { readSubtitles } from './subtitles/read-subtitles.ts';
import type { SubtitleFormat } from './subtitles/read-cues.ts';
import { subtitleFormat } from './subtitles/read-cues.ts';
import { titleLine } from './titles.ts';

/** The most blocks a document may have. */
const mostBlocks = 1_000_000;

const subtitleTypes: Readonly<Record<SubtitleFormat, string>> = {
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
};

/** A text to be imported, already decoded. */
export interface TextToRead {
  /** The file's name; `.md` and `.markdown` are read as Markdown, `.srt` and `.vtt` as subtitles. */
  name: string;
  text: string;
  /** How its bytes were read. */
  encoding: string;
  /** Names the language of a text, or null. */
  guessLanguage: GuessLanguage;
  /** What decoding has to report. */
  report?: readonly string[];
}

interface ReadBody {
  blocks: Block[];
  /** The blocks with every line break of the file in them. */
  asTyped: Block[];
  labels: string[];
  timed: boolean;
  frontMatter: FrontMatter;
  report: string[];
}

/** Reads a text whole. Throws `RefusedFileError` when nothing but blank space is in it. */
export function readText(source: TextToRead): ImportedText {
  const text = cleanText(source.text);
  if (text.trim() === '') throw refusedFile(`“${source.name}” is empty.`);
  const isMarkdown = /\.(?:md|markdown)$/i.test(source.name);
  const subtitles = isMarkdown ? null : subtitleFormat(source.name, text);
  const body =
    subtitles === null ? readBody(text, isMarkdown) : subtitleBody(source.name, text, subtitles);
  const { blocks, frontMatter } = body;
  if (blocks.length > mostBlocks)
    throw refusedFile(`“${source.name}” has more than a million paragraphs.`);
  if (blocks.length === 0) throw refusedFile(`“${source.name}” has no text.`);
  const plain = plainTextOfBlocks(blocks);
  const textType = isMarkdown ? 'text/markdown' : 'text/plain';

  const lines = linesOf(body.asTyped);
  const heading = lines.slice(0, 14).findIndex(({ block }) => block.type === 'heading');
  // A title need not be marked as a heading to be one.
  const titleAt =
    heading === -1 && isMarkdown
      ? titleLine(lines.slice(0, 14).map(({ text: line }) => line))
      : heading;
  const title = lines[titleAt];
  const proposed = proposeMetadata({
    name: source.name,
    lines: lines.map(({ text: line }) => line),
    paragraphs: proseOf(body.asTyped),
    turnLengths: lines.map(({ turnLength }) => turnLength),
    labels: body.labels,
    timed: body.timed,
    title:
      title === undefined
        ? null
        : { text: heading === -1 ? title.text : plainTextOfBlock(title.block), line: titleAt },
    headings: blocks.filter((block) => block.type === 'heading').map(plainTextOfBlock),
  });
  const { dateProposal, ...guessed } = proposed;
  const date = frontMatter.date ?? guessed.date;
  const undecided = frontMatter.dateProposal ?? (date === null ? dateProposal : undefined);
  const fields: DocumentFields = {
    title: frontMatter.title ?? guessed.title,
    author: frontMatter.author ?? guessed.author,
    publisher: frontMatter.publisher ?? guessed.publisher,
    date: undecided === undefined ? date : null,
    url: frontMatter.url ?? guessed.url,
    language: frontMatter.language ?? detectLanguage(plain, source.guessLanguage),
    kind: statedKind(frontMatter.kind) ?? guessed.kind,
  };
  return {
    fields,
    ...(undecided === undefined ? {} : { dateProposal: undecided }),
    blocks,
    mediaType: subtitles === null ? textType : subtitleTypes[subtitles],
    encoding: source.encoding,
    turns: body.labels.length,
    length: plain.length,
    report: [...(source.report ?? []), ...body.report].slice(0, 1000),
  };
}

function readBody(text: string, isMarkdown: boolean): ReadBody {
  if (!isMarkdown) return plainBody(text, []);
  try {
    return readMarkdown(text);
  } catch (error) {
    // Thousands of nested marks exhaust the stack; the text itself is still worth having.
    if (!(error instanceof RangeError)) throw error;
    const report = ['Its Markdown is nested too deeply, so it was taken in as plain text.'];
    return plainBody(text, report);
  }
}

function plainBody(text: string, report: string[]): ReadBody {
  const read = readPlainText(text);
  return { ...read, asTyped: read.blocks, frontMatter: {}, report };
}

/** Subtitles are a transcript, called as their file or as they say. */
function subtitleBody(name: string, text: string, format: SubtitleFormat): ReadBody {
  const { blocks, labels, title, language, report } = readSubtitles(name, text, format);
  const called = title ?? titleOfFileName(name) ?? name.replace(/\.[^.]+$/, '');
  const frontMatter: FrontMatter = {
    title: called,
    kind: 'transcript',
    ...(language === null ? {} : { language }),
  };
  return { blocks, asTyped: blocks, labels, timed: true, frontMatter, report };
}

/** Paragraphs; those of short lines, which were not broken to fit a width, line by line. */
function proseOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const lines = plainTextOfBlock(block).split('\n');
    const full = lines.slice(0, -1).filter((line) => line.length >= 55).length;
    return full >= (lines.length - 1) * 0.7 ? [lines.join(' ')] : lines;
  });
}

/** The lines of the body that are not blank, with what they belong to. */
function linesOf(
  blocks: readonly Block[],
): { text: string; block: Block; turnLength: number | null }[] {
  return blocks.flatMap((block) =>
    plainTextOfBlock(block)
      .split('\n')
      .flatMap((line, index) => {
        const text = line.trim();
        if (text === '') return [];
        const turn = block.type === 'paragraph' && index === 0 ? block.turn : undefined;
        return [{ text, block, turnLength: turn?.length ?? null }];
      }),
  );
}
