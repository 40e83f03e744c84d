// A value in a template's text: whatever it holds, it is read as that text and nothing else, wherever the
// template puts it (at the start of a line, in a table, between stars, beside another value).

/** Signs that mean something anywhere in a line, to CommonMark, GitHub, Pandoc or Obsidian. */
const anywhere = /[\\`*_[\]<|~^$@]/g;

/**
 * The text on one line, so written that Markdown reads it back as it is. Line breaks and tabs become spaces,
 * spaces at the ends go.
 */
export function escapeValue(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]*[\r\n\t\u2028\u2029][\s\u2028\u2029]*/g, ' ')
    .trim()
    .replace(anywhere, '\\$&')
    .replace(/&(?=[#a-z]|$)/gi, '\\&')
    .replace(/#(?=\S|$)/g, '\\#')
    .replace(/:(?=\/\/|$)/g, '\\:')
    .replace(/(?<=\bwww)\./gi, '\\.')
    .replace(/==+|%%+|^[=%]|[=%]$/g, (signs) => signs.replace(/./g, '\\$&'))
    .replace(/!$/, '\\!')
    .replace(/^(?:[-+>#:.=]|\d{1,9}[.)])/, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}
