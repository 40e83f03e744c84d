import type { CitationStyle, MarkdownOptions } from '#core/export-api.ts';
import { defaultMarkdownOptions } from '#core/export-api.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { OptionsPanelProps } from './options-props.ts';

/** What can be chosen about Markdown, in the export dialog. */
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
      <SelectField<CitationStyle>
        label="Cited passages name their source"
        options={[
          { value: 'words', label: 'In words' },
          { value: 'pandoc', label: 'By a key for Pandoc: [@key, para. 3]' },
        ]}
        value={markdown.citations}
        onChange={(citations) => change({ citations })}
      />
    </>
  );
}
