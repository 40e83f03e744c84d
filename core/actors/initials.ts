// Labels that are the initials of a name.

const joining = /^(?:von|van|de|del|della|der|den|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter|zu)$/i;

/** The first letters of a name; small words in it may be left out. */
function initialsOf(name: string, isWhole: boolean): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => isWhole || !joining.test(word))
    .map((word) => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? '')
    .join('');
}

/** The one person whose initials a label is: `EC`, `E.C.`; null when it is none's, or of several. */
export function byInitials<A extends { name: string; type: string }>(
  label: string,
  named: readonly A[],
): A | null {
  const letters = label.replaceAll('.', '').trim();
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return null;
  const fit = named.filter(
    ({ name, type }) =>
      type === 'person' &&
      (initialsOf(name, true) === letters || initialsOf(name, false) === letters),
  );
  const [only] = fit;
  return only !== undefined && fit.length === 1 ? only : null;
}
