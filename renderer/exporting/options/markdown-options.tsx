import type { MarkdownOptions } from '#core/export-api.ts';
import { defaultMarkdownOptions } from '#core/export-api.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import type { OptionsPanelProps } from './options-props.ts';

export function MarkdownOptionsPanel({ options, onChange }: OptionsPanelProps) {
  const { markdown = defaultMarkdownOptions } = options;
  const change = (patch: Partial<MarkdownOptions>): void =>
    onChange({ markdown: { ...markdown, ...patch } });
  return (
    <>
      <CheckLine
        label="Passages below the text"
        hint="Each with its quote, comment, actors and statements"
        checked={markdown.passages}
        onChange={(passages) => change({ passages })}
      />
      <CheckLine
        label="Title, author and date as properties"
        hint="YAML front matter, as Obsidian, Pandoc and Zettlr read it"
        checked={markdown.frontMatter}
        onChange={(frontMatter) => change({ frontMatter })}
      />
    </>
  );
}
