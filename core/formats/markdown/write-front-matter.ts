// The front matter of a Markdown file: one YAML document whose every value is a quoted string or a list
// of them, so that no title can be read as anything else.

type Value = string | readonly string[] | null;

/** What JSON leaves as it is but YAML does not allow, or takes for a line break. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A YAML double-quoted string; it is a JSON string with a few more characters escaped. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    unprintable,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The front matter with its fences and an empty line after; fields without a value are left out. */
export function frontMatter(fields: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]): string[] => {
    if (value === null || value === '' || value.length === 0) return [];
    if (typeof value === 'string') return [`${name}: ${yamlString(value)}`];
    return [`${name}:`, ...value.map((one) => `  - ${yamlString(one)}`)];
  });
  return ['---', ...lines, '---', '', ''].join('\n');
}
