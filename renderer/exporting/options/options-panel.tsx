// The choices of each format. A format's panel is a file of its own beside this one; a format that is not
// named here has none.

import type { ReactNode } from 'react';
import type { ExportFormat } from '#core/export-api.ts';
import { MarkdownOptionsPanel } from './markdown-options.tsx';
import { PaperOptionsPanel, WebPageOptionsPanel } from './page-options.tsx';
import { TemplateOptionsPanel } from './template-options.tsx';
import { VaultOptionsPanel } from './vault-options.tsx';
import type { OptionsPanelProps } from './options-props.ts';

const panels: { readonly [F in ExportFormat]?: (props: OptionsPanelProps) => ReactNode } = {
  markdown: MarkdownOptionsPanel,
  vault: VaultOptionsPanel,
  template: TemplateOptionsPanel,
  html: WebPageOptionsPanel,
  pdf: PaperOptionsPanel,
  docx: PaperOptionsPanel,
};

/** The choices of one format; nothing for a format without. */
export function OptionsPanel({ format, ...props }: OptionsPanelProps & { format: ExportFormat }) {
  const Panel = panels[format];
  return Panel === undefined ? null : <Panel {...props} />;
}

/** Whether a format has choices. */
export function hasOptions(format: ExportFormat): boolean {
  return panels[format] !== undefined;
}
