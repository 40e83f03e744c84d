import { describe, expect, it } from 'vitest';
import { findDate, readDate } from './dates.ts';
import { dateOfFileName, titleOfFileName } from './file-names.ts';

describe('findDate', () => {
  it.each([
    ['2024-07-04', '2024-07-04'],
    ['on 2024/7/4 at noon', '2024-07-04'],
    ['2024.07.04', '2024-07-04'],
    ['4 July 2024', '2024-07-04'],
    ['4th of July, 2024', '2024-07-04'],
    ['Thursday, July 4, 2024 10:30 AM', '2024-07-04'],
    ['July 4th 2024', '2024-07-04'],
    ['JULY 4, 2024', '2024-07-04'],
    ['Jul. 4, 2024', '2024-07-04'],
    ['Sept. 30, 2023', '2023-09-30'],
    ['4-Jul-2024', '2024-07-04'],
    ['4. Juli 2024', '2024-07-04'],
    ['Berlin, den 1. März 2023', '2023-03-01'],
    ['14. Jänner 2022', '2022-01-14'],
    ['04.07.2024', '2024-07-04'],
    ['4. 7. 2024', '2024-07-04'],
    ['4 juillet 2024', '2024-07-04'],
    ['4 de julio de 2024', '2024-07-04'],
    ['2024年7月4日', '2024-07-04'],
    ['July 2024', '2024-07'],
    ['4–6 July 2024', '2024-07'],
    ['Dezember 1989', '1989-12'],
    ['2024-07', '2024-07'],
    ['29 February 2024', '2024-02-29'],
    ['13/04/2025', '2025-04-13'],
    ['04/13/2025', '2025-04-13'],
    ['03/03/2025', '2025-03-03'],
    ['2024-07-04T10:30:00Z', '2024-07-04'],
    ['first 2 May 2020, then 3 May 2021', '2020-05-02'],
  ])('reads %s', (text, date) => {
    expect(findDate(text)?.date).toBe(date);
  });

  it.each(['03/04/2025', '12-11-2020'])('does not decide between day and month in %s', (text) => {
    expect(findDate(`Date: ${text}`)).toMatchObject({ date: null, raw: text });
  });

  it.each([
    'no date',
    'May the 4th be with you',
    '30 February 2024',
    '2023-02-29',
    '2024-13-01',
    '32.01.2024',
    'version 1.2.2024a',
    '12345-67-89',
    'call 0170 2024',
    'In July we met',
    '99/99/2024',
    '4 Julyish 2024',
  ])('finds none in “%s”', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it('takes a year alone only as a whole value', () => {
    expect(readDate(' 1989 ')?.date).toBe('1989');
    expect(findDate('in 1989')).toBeNull();
  });

  it('tells where the date stands', () => {
    const text = 'Berlin, 4 July 2024 — text';
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe('4 July 2024');
  });
});

describe('file names', () => {
  it.each([
    ['2024-07-04 summit.txt', '2024-07-04'],
    ['summit_20240704.txt', '2024-07-04'],
    ['2024_07_04-notes.md', '2024-07-04'],
    ['Rede 04.07.2024.txt', '2024-07-04'],
    ['speech-4-july-2024.txt', '2024-07-04'],
    ['minutes 2024-07.txt', '2024-07'],
    ['000_109b41eda4589161.txt', null],
    ['4589161020240704123.txt', null],
    ['99999999.txt', null],
    ['notes.txt', null],
  ])('the date of %s', (name, date) => {
    expect(dateOfFileName(name)).toBe(date);
  });

  it.each([
    ['Haldria denies everything.txt', 'Haldria denies everything'],
    ['haldria-denies-everything.md', 'Haldria denies everything'],
    ['2024-07-04 Summit in Sollen.txt', 'Summit in Sollen'],
    ['20240704_summit_sollen.txt', 'Summit sollen'],
    ['Rede%20an%20die%20Nation.txt', 'Rede an die Nation'],
    ['50% mehr Wasser.txt', '50% mehr Wasser'],
    ['000_109b41eda4589161.txt', null],
    ['document (1).txt', null],
    ['interview_03.txt', null],
    ['New Text Document.txt', null],
    ['a1b2c3d4-e5f6-7890-abcd-ef1234567890.txt', null],
    ['x.txt', null],
  ])('the title of %s', (name, title) => {
    expect(titleOfFileName(name)).toBe(title);
  });
});
