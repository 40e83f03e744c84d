import { describe, expect, it } from 'vitest';
import type { Block } from '../../text/blocks.ts';
import { plainTextOfBlocks, plainTextOfRuns } from '../../text/plain.ts';
import { readMarkdown } from './read.ts';

const text = (value: string) => ({ type: 'text', text: value });

describe('what Markdown is not taken as it stands', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '//example.org/x',
    '&#106;avascript:alert(1)',
    'java&#10;script:alert(1)',
    '\\javascript:alert(1)',
  ])('keeps the text of a link to %s, not the link', (url) => {
    const { blocks, report } = readMarkdown(`[text](<${url}>)`);
    expect(blocks).toEqual([{ type: 'paragraph', runs: [text('text')] }]);
    expect(report).toEqual(['1 link with an address that is not kept; the text stays.']);
  });

  it('reports what it leaves out or changes', () => {
    const { report } = readMarkdown(
      '![a](b.png) ![c](d.png) [e](javascript:x) <span>x</span> [t](x "title") f[^1]\n\n> - quoted\n\n- g\n\n  ```\n  code\n  ```\n\n[^1]: note\n\n[unused]: https://example.org',
    );
    expect(report).toEqual([
      '2 pictures not taken in; the description stands as text.',
      '1 link with an address that is not kept; the text stays.',
      '1 title of links not taken in.',
      '2 pieces of HTML kept as plain text.',
      '1 footnote moved to the end of the text.',
      '1 link address that nothing refers to left out.',
      '1 block inside lists set between their parts.',
      '1 block inside quotations set on their own.',
    ]);
  });

  it('keeps long code and text within what the library takes', () => {
    const code = `${'x'.repeat(400_000)}\n`.repeat(4);
    const { blocks } = readMarkdown(`\`\`\`\n${code}\`\`\`\n\n${'word '.repeat(300_000)}`);
    expect(plainTextOfBlocks(blocks)).toBe(`${code}${'word '.repeat(300_000).trimEnd()}`);
    for (const block of blocks) {
      if (block.type === 'code') expect(block.text.length).toBeLessThan(1_000_000);
      for (const run of 'runs' in block ? block.runs : [])
        expect(plainTextOfRuns([run]).length).toBeLessThan(1_000_000);
    }
  });

  it('reads lists nested deeper than the library takes', () => {
    const deep = Array.from(
      { length: 40 },
      (_none, index) => `${'  '.repeat(index)}- item ${index}`,
    ).join('\n');
    const { blocks, report } = readMarkdown(deep);
    expect(
      plainTextOfBlocks(blocks)
        .split('\n')
        .filter((one) => one !== ''),
    ).toHaveLength(40);
    expect(report.some((sentence) => sentence.includes('nested very deeply'))).toBe(true);
    const depth = (list: Block): number =>
      list.type === 'list'
        ? 1 +
          Math.max(0, ...list.items.map((item) => (item.list === undefined ? 0 : depth(item.list))))
        : 0;
    expect(Math.max(...blocks.map(depth))).toBeLessThanOrEqual(20);
  });
});
