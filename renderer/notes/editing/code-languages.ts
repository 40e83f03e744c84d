/** The languages offered for a block of code, by the names Markdown gives them. */
export const languages: readonly { id: string; name: string }[] = [
  { id: '', name: 'Plain' },
  { id: 'bash', name: 'Shell' },
  { id: 'css', name: 'CSS' },
  { id: 'csv', name: 'CSV' },
  { id: 'html', name: 'HTML' },
  { id: 'javascript', name: 'JavaScript' },
  { id: 'json', name: 'JSON' },
  { id: 'markdown', name: 'Markdown' },
  { id: 'python', name: 'Python' },
  { id: 'r', name: 'R' },
  { id: 'sparql', name: 'SPARQL' },
  { id: 'sql', name: 'SQL' },
  { id: 'typescript', name: 'TypeScript' },
  { id: 'xml', name: 'XML' },
  { id: 'yaml', name: 'YAML' },
];

/** What a language is called; one that is not offered by its own name. */
export function languageName(id: string): string {
  return languages.find((one) => one.id === id)?.name ?? id;
}
