// The styles of a Word file: what Word's own lists of styles and headings know, and a few of ours.

import type { INumberingOptions, IStylesOptions } from 'docx';

const serif = 'Georgia';
const quiet = '4A4743';

/** Word's built-in styles by the names it knows them by, and ours; sizes are half points. */
export function docxStyles(language: string): IStylesOptions {
  // The level is said besides the style’s name, by which not every reader of Word files knows a heading.
  const heading = (level: number, size: number, before: number) => ({
    run: { font: serif, size, bold: true, color: '000000' },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 120 },
      outlineLevel: level - 1,
    },
  });
  const style = (
    id: string,
    name: string,
    run: object = {},
    paragraph: object = {},
  ): NonNullable<IStylesOptions['paragraphStyles']>[number] => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 280, lineRule: 'auto' } },
      },
      title: { run: { font: serif, size: 44, bold: true }, paragraph: { spacing: { after: 200 } } },
      heading1: heading(1, 34, 480),
      heading2: heading(2, 28, 400),
      heading3: heading(3, 24, 320),
      heading4: heading(4, 22, 280),
      heading5: { ...heading(5, 22, 240), run: { font: serif, size: 22, italics: true } },
      heading6: { ...heading(6, 22, 240), run: { font: serif, size: 22, italics: true } },
      hyperlink: { run: { color: '1D5F86', underline: { type: 'single' } } },
      footnoteText: { run: { font: serif, size: 18 } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      style('Quote', 'Quote', {}, { indent: { left: 400, right: 400 }, keepLines: true }),
      style('Caption', 'caption', { size: 18, color: quiet }, { spacing: { after: 160 } }),
      style('Figure', 'Figure', {}, { keepNext: true }),
      style('Facts', 'Facts', { size: 18 }, { spacing: { after: 20 } }),
      style('PassageHead', 'Passage', { size: 18, color: quiet }, passageHead),
      style('TableText', 'Table Text', { size: 19 }, { spacing: { after: 40, before: 40 } }),
      style('TableHead', 'Table Head', { size: 19, bold: true }, { spacing: { after: 40 } }),
      style('AfterTable', 'After Table', { size: 8 }, { spacing: { after: 80 } }),
      style('Code', 'Code', { font: 'Consolas', size: 18 }, { indent: { left: 400 } }),
      style('CalloutTitle', 'Callout Title', { bold: true, size: 18 }, { ...box, keepNext: true }),
      style('Callout', 'Callout', {}, box),
      style('Rule', 'Rule', {}, { border: { bottom: { style: 'single', size: 4, space: 1 } } }),
    ],
    characterStyles: [{ id: 'CodeText', name: 'Code Text', run: { font: 'Consolas', size: 20 } }],
  };
}

const passageHead = { keepNext: true, spacing: { before: 260, after: 40 } };

const box = {
  indent: { left: 300 },
  border: { left: { style: 'single', size: 18, space: 8, color: '296FBB' } },
};

/** Bullets, boxes to check, and a numbering for each numbered list, so that each is counted by itself. */
export function docxNumbering(lists: readonly { start: number }[]): INumberingOptions {
  const levels = Array.from({ length: 9 }, (_none, level) => level);
  const indent = (level: number) => ({
    paragraph: { indent: { left: 500 * (level + 1), hanging: 360 } },
  });
  const bullets = ['•', '◦', '▪'];
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: 'bullet' as const,
          text: bullets[level % 3] ?? '•',
          style: indent(level),
        })),
      },
      {
        reference: 'checks',
        levels: levels.map((level) => ({
          level,
          format: 'none' as const,
          text: '',
          style: indent(level),
        })),
      },
      ...lists.map(({ start }, index) => ({
        reference: `numbers-${index + 1}`,
        levels: levels.map((level) => ({
          level,
          format: 'decimal' as const,
          text: `%${level + 1}.`,
          start,
          style: indent(level),
        })),
      })),
    ],
  };
}
