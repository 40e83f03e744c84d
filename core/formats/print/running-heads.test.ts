import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from './running-heads.ts';
import { runningLines, runningPages } from './running-heads.ts';

const outline: OutlineEntry[] = [
  { title: 'The report', page: 1, level: 1 },
  { title: 'Contents', page: 2, level: 2 },
  { title: 'One', page: 4, level: 2 },
  { title: 'One and a half', page: 5, level: 3 },
  { title: 'Two', page: 6, level: 2 },
  { title: 'Three', page: 6, level: 2 },
];

/** The right-hand lines of all pages. */
const rights = (pages: number, level = 2): string[] =>
  runningLines('The report', outline, pages, { level, hasTitlePage: true }).map(
    ({ right }) => right,
  );

describe('runningLines', () => {
  it('name the first section that begins on a page, else the one that goes on', () => {
    expect(rights(7)).toEqual(['', 'Contents', '', 'One', 'One', 'Two', 'Three']);
    expect(rights(6, 3)).toEqual(['', '', '', '', 'One and a half', 'One and a half']);
  });

  it('count every page, and leave the title page empty', () => {
    const lines = runningLines('The report', outline, 3, { level: 2, hasTitlePage: true });
    expect(lines.map(({ left, foot }) => [left, foot])).toEqual([
      ['', ''],
      ['The report', '2 / 3'],
      ['The report', '3 / 3'],
    ]);
    const [first] = runningLines('x', [], 1, { level: 2, hasTitlePage: false });
    expect(first).toEqual({ left: '', right: '', foot: '1 / 1' });
  });

  it('are escaped where they are set', () => {
    const html = runningPages([{ left: '<b>', right: '"&', foot: '1 / 1' }], ['/a.css']);
    expect(html).toContain('<span dir="auto">&lt;b&gt;</span><span dir="auto">&quot;&amp;</span>');
    expect(html.match(/<section>/g)).toHaveLength(1);
  });
});
