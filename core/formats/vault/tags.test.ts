import { describe, expect, it } from 'vitest';
import { vaultTags } from './tags.ts';

describe('vaultTags', () => {
  it.each([
    ['minimum flow', ['minimum-flow']],
    ['#1', []],
    ['2025', []],
    ['y2025/a b', ['y2025/a-b']],
    ['-x-', ['x']],
    ['Größe', ['Größe']],
    ['!!', []],
  ])('%s', (tag, made) => {
    expect(vaultTags([tag])).toEqual(made);
  });

  it('names each once', () => {
    expect(vaultTags(['Flow', 'flow', 'flow '])).toEqual(['Flow']);
  });
});
