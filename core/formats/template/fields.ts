// What templates can name. The handbook lists the same names (docs/handbook/export-templates.md).

/** The fields of each thing, lists among them. */
export const templateFields = {
  all: ['title', 'today', 'documents', 'actors', 'notes', 'passages', 'yaml'],
  document: [
    'title',
    'author',
    'publisher',
    'date',
    'kind',
    'language',
    'url',
    'file',
    'key',
    'cite',
    'text',
    'passages',
    'yaml',
  ],
  passage: [
    'number',
    'quote',
    'quoted',
    'comment',
    'colour',
    'tags',
    'speaker',
    'about',
    'addressee',
    'citedSource',
    'statements',
    'paragraph',
    'source',
    'author',
    'date',
    'cite',
  ],
  statement: ['line', 'speaker', 'organisation', 'stance', 'concept', 'targets', 'date', 'remark'],
  actor: ['name', 'type', 'aliases', 'description', 'passages', 'statements', 'yaml'],
  note: ['title', 'text', 'tags', 'created', 'changed', 'yaml'],
} as const;

/** Every name a template may use. */
export const fieldNames: ReadonlySet<string> = new Set(Object.values(templateFields).flat());
