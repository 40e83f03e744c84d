import type { ExportFormat } from '#core/export-api.ts';
import { dataFormats, pageFormats } from '#core/export-api.ts';
import { formatWords } from '../state/export-entries.ts';
import styles from './export-dialog.module.css';

const hints: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Plain text with marks, for any editor',
  vault: 'A folder; what you write there stays',
  template: 'A text of your own making',
  html: 'One page that needs nothing else',
  pdf: 'Pages to print or to send',
  docx: 'For Word and LibreOffice, with comments',
  json: 'Everything; Dictum can read it back',
  'passages-csv': 'A table, a row a passage',
  'links-csv': 'A table, a row a passage and actor',
  'statements-csv': 'A table, a row a statement',
  annotations: 'W3C Web Annotation, JSON-LD',
  csl: 'References for Zotero and Pandoc',
  bibtex: 'References for LaTeX',
};

/** The formats, to be read and as data; arrow keys go through them. */
export function FormatChoice({
  formats,
  value,
  onChange,
}: {
  formats: readonly ExportFormat[];
  value: ExportFormat;
  onChange: (format: ExportFormat) => void;
}) {
  const groups: [string, readonly ExportFormat[]][] = [
    ['To read', pageFormats],
    ['For other programs', dataFormats],
  ];
  return (
    <div role="radiogroup" aria-label="Format" className={styles.formats}>
      {groups.map(([name, members]) => (
        <div key={name}>
          <p className={styles.legend}>{name}</p>
          {members
            .filter((format) => formats.includes(format))
            .map((format) => (
              <label key={format} className={styles.format}>
                <input
                  type="radio"
                  name="export-format"
                  className="only-read"
                  aria-label={formatWords[format]}
                  checked={format === value}
                  onChange={() => onChange(format)}
                />
                <span>{formatWords[format]}</span>
                <span className={styles.hint}>{hints[format]}</span>
              </label>
            ))}
        </div>
      ))}
    </div>
  );
}
