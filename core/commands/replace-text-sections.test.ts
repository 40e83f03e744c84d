import { expect, it } from 'vitest';
import { workingTime } from '../../tests/fixtures/working-time.ts';
import { paragraph } from '../text/blocks.ts';
import { splitIntoSections } from '../text/sections.ts';
import { sectionsFor } from './replace-text-sections.ts';

it('a hundred thousand blank lines are compared at once', () => {
  const blank = Array.from({ length: 100_000 }, () => paragraph(''));
  const parts = splitIntoSections(blank);
  const old = parts.map((blocks, index) => ({ id: `s${index}`, owner: 'document', blocks }));
  const context = { now: '2026-01-01T00:00:00.000Z', newId: () => 'new' };
  const begun = workingTime();
  const sections = sectionsFor([...blank, paragraph('End.')], old, 'document', context);
  expect(workingTime() - begun).toBeLessThan(2000);
  expect(sections.flatMap((section) => section.blocks)).toHaveLength(blank.length + 1);
  expect(sections[0]).toBe(old[0]);
});
