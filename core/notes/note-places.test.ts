import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  calloutsAndFootnotes,
  markdownBlocks,
} from '../../tests/fixtures/formats/arbitrary-blocks.ts';
import type { Block, Run } from '../text/blocks.ts';
import { citationsOf, mentionsOf } from '../text/inside-blocks.ts';
import { plainTextOfBlocks } from '../text/plain.ts';
import { notePlaces, shownLine } from './note-places.ts';

const words = (text: string): Run => ({ type: 'text', text });
const mention = (text: string): Run => ({ type: 'mention', kind: 'actor', id: 'ada', text });

it('places stand on their words, wherever in the note they are', () => {
  const nested: Block = {
    type: 'list',
    style: 'bullet',
    items: [
      {
        runs: [words('one')],
        list: { type: 'list', style: 'bullet', items: [{ runs: [words('see '), mention('Ada')] }] },
      },
      { runs: [mention('Ada')] },
    ],
  };
  const blocks: Block[] = [
    { type: 'paragraph', runs: [words('By '), mention('Ada'), words(' herself')] },
    nested,
    { type: 'table', rows: [[{ runs: [words('a')] }, { runs: [mention('Ada')] }]] },
    { type: 'citation', passage: 'p', quote: 'will not be sold', source: 'Vote' },
    { type: 'heading', level: 2, runs: [mention('Ada')] },
  ];
  const text = plainTextOfBlocks(blocks);
  const places = [...notePlaces(blocks)];
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Ada',
    'Ada',
    'Ada',
    'Ada',
    'will not be sold',
    'Ada',
  ]);
  expect(places.map(({ line }) => line)).toEqual([
    'By Ada herself',
    'see Ada',
    'Ada',
    'Ada',
    'will not be sold',
    'Ada',
  ]);
});

it('a note leads to all it cites and mentions, and each line holds its place', () => {
  fc.assert(
    fc.property(fc.oneof(markdownBlocks, calloutsAndFootnotes), (blocks) => {
      const text = plainTextOfBlocks(blocks);
      const places = [...notePlaces(blocks)];
      const targets = [
        ...citationsOf(blocks).map(({ passage }) => `passage ${passage}`),
        ...mentionsOf(blocks).map(({ kind, id }) => `${kind} ${id}`),
      ];
      expect(places.map(({ target }) => target).toSorted()).toEqual(targets.toSorted());
      for (const place of places) {
        const { start, end, line, from, to } = place;
        const there = text.slice(start, end);
        if (there !== '\uFFFC') expect(line.slice(from, to)).toBe(there);
        const shown = shownLine(place);
        expect(shown.text.length).toBeLessThan(480);
        expect(line.slice(from, to).replace(/\s/g, ' ')).toContain(
          shown.text.slice(shown.from, shown.to),
        );
      }
    }),
    { seed: 20261130, numRuns: 200 },
  );
});
