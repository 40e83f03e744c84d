// Which words of a quote went and which came: the longest common run of words between two texts
// (Hunt and McIlroy's problem, solved by the plain table, which is enough for quotes).

/** A stretch of text that stands in both versions, only in the old one, or only in the new one. */
export interface WordChange {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond so many words the middles are shown whole: nobody reads word by word there. */
const mostWords = 1200;

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];
}

/** The lengths of the longest common subsequences of all ends of `a` and `b`, row by row. */
function tableOf(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      const next = table[i + 1];
      if (row === undefined || next === undefined) continue;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}

/** What changed from one text to another, in order; neighbours of one kind are joined. */
export function changedWords(from: string, to: string): WordChange[] {
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], text: string): void => {
    const last = changes.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  const a = wordsOf(from);
  const b = wordsOf(to);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  add('same', a.slice(0, start).join(''));
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length + right.length > mostWords) {
    add('gone', left.join(''));
    add('new', right.join(''));
  } else {
    const table = tableOf(left, right);
    let i = 0;
    let j = 0;
    while (i < left.length || j < right.length) {
      const word = left[i];
      const other = right[j];
      if (word !== undefined && word === other) {
        add('same', word);
        i += 1;
        j += 1;
      } else if (
        word !== undefined &&
        (other === undefined || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))
      ) {
        add('gone', word);
        i += 1;
      } else {
        add('new', other ?? '');
        j += 1;
      }
    }
  }
  add('same', a.slice(a.length - end).join(''));
  return changes;
}
