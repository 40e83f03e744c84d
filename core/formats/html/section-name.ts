/**
 * What makes a section a landmark, named by its heading: on a page of its own. Within a library every part has
 * the same sections, and landmarks of one name tell nothing apart. `level` is the heading's.
 */
export function sectionName(heading: string, level: number): string {
  return level <= 2 ? ` aria-labelledby="${heading}"` : '';
}
