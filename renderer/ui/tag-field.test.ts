import { expect, it } from 'vitest';
import { tagOptions } from './tag-field.tsx';

const tags = ['sources/press', 'press', 'Method', 'impression'];
const found = (typed: string, without: string[] = []) =>
  tagOptions(tags, typed, new Set(without)).map(({ tag, isNew }) => (isNew ? `+${tag}` : tag));

it('tags that are it, begin with it, hold it stand in this order, then a new one', () => {
  expect(found('press')).toEqual(['press', 'impression', 'sources/press']);
  expect(found('pre')).toEqual(['press', 'impression', 'sources/press', '+pre']);
  expect(found('METHOD')).toEqual(['Method']);
  expect(found('press', ['press'])).toEqual(['impression', 'sources/press']);
  expect(found(' #new / tag ')).toEqual(['+new/tag']);
  expect(found('')).toEqual(['impression', 'Method', 'press', 'sources/press']);
});
