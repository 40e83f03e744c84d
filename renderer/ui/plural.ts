/** A number with its word: `1 passage`, `3 passages`. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How far work is that is told while it is done: `3 of 1,200`, the third being worked on. */
export function stepOf(done: number, total: number): string {
  return `${Math.min(done + 1, total).toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
