import { expect, test } from '@playwright/test';
import { runs } from './measure.ts';
import { startBench } from './reading/bench-window.ts';
import type { Visitor } from './reading/rounds.ts';
import { visitInRounds, writeFigures, writeLimit, writeRatio } from './reading/rounds.ts';
import { benchText, countsOf } from './reading/text.ts';
import { readingVisit, typingVisit } from './reading/visits.ts';

const million = 1_000_000;
const many = 10_000;
const read = '1M characters, 10,000 passages';
const bare = '1M characters, no passages';

/** What is typed in: how many million characters, and how many passages stand in them. */
const typed = '1M characters, editable';
const typedFully = '1M characters, 10,000 passages, editable';
const typedLong = '5M characters, editable';
const typedLongFully = '5M characters, 10,000 passages, editable';

const recogito = ['recogito-highlights', 'recogito-spans'];

/** Which of the visits are made, by what they are called, as `dictum, 5M characters, editable`. */
const only = new RegExp(process.env['DICTUM_BENCH_SUBJECTS'] ?? '');

test('reading', async () => {
  test.setTimeout(30 * 60_000);
  expect(countsOf(benchText(million, many))).toEqual({ overlap: 3000, cross: 200 });
  const app = await startBench();

  const reader = (subject: string, passages: number): Visitor => ({
    subject,
    what: passages === 0 ? bare : read,
    visit: () => readingVisit(app, { subject, characters: million, passages }),
  });
  const writer = (subject: string, what: string, millions: number, passages = 0): Visitor => ({
    subject,
    what,
    visit: () => typingVisit(app, { subject, characters: millions * million, passages }),
  });
  const readers = [
    reader('dictum', many),
    reader('dictum', 0),
    ...[...recogito, 'mark-nodes', 'codemirror', 'prosemirror'].map((name) => reader(name, many)),
  ];
  const writers = [
    ...['dictum', 'codemirror'].flatMap((name) => [
      writer(name, typed, 1),
      writer(name, typedFully, 1, many),
      writer(name, typedLong, 5),
      writer(name, typedLongFully, 5, many),
    ]),
    writer('prosemirror', typed, 1),
    writer('flat-lexical', typed, 1),
  ];
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const visitors = [...readers, ...writers].filter((one) =>
    only.test(`${one.subject}, ${one.what}`),
  );
  const results = await visitInRounds(visitors, runs, log);
  await app.close();

  writeFigures(readers, results, {
    open: 'empty page to text and highlights painted',
    'open, work': 'main thread while opening',
    add: 'passage made to painted',
    'add, work': 'main thread for a passage made',
    recolour: 'passage recoloured to painted',
    'recolour, work': 'main thread for a passage recoloured',
    'late frames, 20 ms': 'of 90 frames scrolled, those over 20 ms',
    'late frames, 50 ms': 'of 90 frames scrolled, those over 50 ms',
    'scroll, work a frame': 'main thread for a frame scrolled',
    heap: 'heap once open',
    process: 'process once open',
  });
  writeFigures(writers, results, {
    key: 'key to painted',
    'key, work': 'main thread for a key',
    open: 'empty page to text painted',
    heap: 'heap once open',
    process: 'process once open',
  });

  const opened = { measure: 'open', what: read, ours: 'dictum' };
  writeRatio({ ...opened, words: 'opens faster than', peers: recogito, atLeast: 4 }, results);
  writeRatio({ ...opened, words: 'opens faster than', peers: ['mark-nodes'], atLeast: 8 }, results);
  for (const [measure, words] of [
    ['add, work', 'main thread for a passage made'],
    ['recolour, work', 'main thread for a passage recoloured'],
  ] as const)
    writeLimit(words, 'dictum', results.values('dictum', read, measure), 'ms', 1000 / 60);
  for (const limit of [20, 50]) {
    const measure = `late frames, ${limit} ms`;
    writeLimit(
      `frames over ${limit} ms, no more than without passages`,
      'dictum',
      results.values('dictum', read, measure),
      'frames',
      results.median('dictum', bare, measure),
    );
  }
  const key = { measure: 'key', ours: 'dictum' };
  for (const [what, atMost] of [
    [typed, 1.3],
    [typedFully, 1.3],
    [typedLong, 1.5],
    [typedLongFully, 1.5],
  ] as const)
    writeRatio(
      { ...key, what, words: `a key in ${what}, beside`, peers: ['codemirror'], atMost },
      results,
    );
  writeRatio(
    {
      ...key,
      what: typed,
      words: 'a key is painted faster than by',
      peers: ['prosemirror'],
      atLeast: 4,
    },
    results,
  );
});
