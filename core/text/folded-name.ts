/** What two spellings of one name share: case, compatible forms of letters and spaces are ignored. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
