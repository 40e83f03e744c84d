import type { ExportOptions, ExportSubject } from '#core/export-api.ts';

/** What a format's panel of choices is given. */
export interface OptionsPanelProps {
  subject: ExportSubject;
  options: ExportOptions;
  /** Takes the format's own part of the choices. */
  onChange: (options: ExportOptions) => void;
}
