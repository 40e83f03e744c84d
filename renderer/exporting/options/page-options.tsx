import type { PageOptions, Paper } from '#core/formats/page-options.ts';
import { defaultPageOptions } from '#core/formats/page-options.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { OptionsPanelProps } from './options-props.ts';

const papers: readonly { value: Paper; label: string }[] = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
];

/** The choices of a format that has pages of paper. */
export function PaperOptionsPanel(props: OptionsPanelProps) {
  const { page = defaultPageOptions } = props.options;
  return (
    <>
      <Segments<Paper>
        label="Paper"
        options={papers}
        value={page.paper}
        onChange={(paper) => props.onChange({ page: { ...page, paper } })}
      />
      <PageOptionsPanel {...props} />
    </>
  );
}

/** The choices of a page that is read on a screen. */
export function WebPageOptionsPanel(props: OptionsPanelProps) {
  const { page = defaultPageOptions } = props.options;
  return (
    <>
      <PageOptionsPanel {...props} />
      <CheckLine
        label="Fonts inside the file"
        hint="It looks like the PDF on every machine, and is about 100 KB larger"
        checked={page.fonts}
        onChange={(fonts) => props.onChange({ page: { ...page, fonts } })}
      />
    </>
  );
}

function PageOptionsPanel({ options, onChange }: OptionsPanelProps) {
  const { page = defaultPageOptions } = options;
  const change = (patch: Partial<PageOptions>): void => onChange({ page: { ...page, ...patch } });
  return (
    <>
      <CheckLine
        label="A page with the title"
        checked={page.titlePage}
        onChange={(titlePage) => change({ titlePage })}
      />
      <CheckLine
        label="Contents"
        checked={page.contents}
        onChange={(contents) => change({ contents })}
      />
      <CheckLine
        label="Highlights in the text"
        hint="In colour and with a line of their own, numbered in the margin"
        checked={page.highlights}
        onChange={(highlights) => change({ highlights })}
      />
      <CheckLine
        label="List of passages"
        hint="Each with its quote, comment, actors and statements"
        checked={page.passages}
        onChange={(passages) => change({ passages })}
      />
    </>
  );
}
