import type { EditorThemeClasses } from 'lexical';
import blocks from './editor-blocks.module.css';
import css from './editor-theme.module.css';

/** The class of this name; an empty one when neither style sheet has it. */
function named(name: string): string {
  return css[name] ?? blocks[name] ?? '';
}

/** How blocks and marks look, in documents and notes alike. */
export const editorTheme: EditorThemeClasses = {
  paragraph: named('paragraph'),
  heading: {
    h1: named('h1'),
    h2: named('h2'),
    h3: named('h3'),
    h4: named('h4'),
    h5: named('h5'),
    h6: named('h6'),
  },
  quote: named('quote'),
  code: named('code'),
  link: named('link'),
  list: {
    ul: named('list'),
    ol: named('list'),
    checklist: named('checkList'),
    listitem: named('item'),
    listitemChecked: named('checked'),
    listitemUnchecked: named('unchecked'),
    nested: { listitem: named('nestedItem') },
  },
  table: named('table'),
  tableCell: named('cell'),
  tableCellHeader: named('headerCell'),
  text: {
    bold: named('bold'),
    italic: named('italic'),
    underline: named('underline'),
    strikethrough: named('strike'),
    underlineStrikethrough: named('underlineStrike'),
    code: named('codeText'),
    highlight: named('marked'),
    subscript: named('sub'),
    superscript: named('sup'),
  },
  turn: named('turn'),
  turnLabel: named('turnLabel'),
  rule: named('rule'),
  image: named('image'),
  citation: named('citation'),
  callout: named('callout'),
  mention: named('mention'),
  inlineCitation: named('inlineCitation'),
  footnote: named('footnote'),
};
