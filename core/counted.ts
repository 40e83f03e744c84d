/** `1 passage`, `2 passages`, `1,200 passages`; `many` is the plural where it is not made with an s. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
