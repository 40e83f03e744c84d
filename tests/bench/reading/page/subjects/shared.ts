// What several subjects need.

/** An empty page of text in a scrolling element, as wide and spaced as ours. */
export function emptyPage(host: HTMLElement): { scroller: HTMLElement; text: HTMLElement } {
  const scroller = document.createElement('div');
  scroller.className = 'bench-scroller';
  const page = document.createElement('article');
  page.className = 'bench-page';
  const text = document.createElement('div');
  page.append(text);
  scroller.append(page);
  host.append(scroller);
  return { scroller, text };
}

/** Scrolls an element of a paragraph to the middle; answers a point in the middle of its first line. */
export async function showElement(
  element: Element,
  settled: () => Promise<void>,
): Promise<{ x: number; y: number }> {
  // What comes into view gets its true height only then and may push the paragraph away.
  for (let time = 0; time < 4; time += 1) {
    element.scrollIntoView({ block: 'center' });
    await settled();
  }
  const { left, width, top } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + 14 };
}

/** The class of a passage's colour. */
export function markClass(colour: number): string {
  return `bench-mark bench-mark-${colour}`;
}

/** The length of a text whose paragraphs these elements show. */
export function lengthOf(elements: Iterable<Element>): number {
  let length = -1;
  for (const element of elements) length += (element.textContent ?? '').length + 1;
  return length;
}
