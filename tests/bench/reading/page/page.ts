// The page of the reading bench: loads the subject its address names and does what the bench asks.

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '../../../../renderer/styles/tokens.css';
import '../../../../renderer/styles/base.css';
import './page.css';
import { benchText } from '../text.ts';
import type { Taken } from './frames.ts';
import { calm, listenToKeys, painted, scrollBy, toPaint } from './frames.ts';
import type { MakeSubject, Subject } from './subject.ts';

const subjects: Record<string, () => Promise<{ makeSubject: MakeSubject }>> = {
  dictum: () => import('./subjects/dictum.ts'),
  'recogito-highlights': () => import('./subjects/recogito-highlights.ts'),
  'recogito-spans': () => import('./subjects/recogito-spans.ts'),
  'mark-nodes': () => import('./subjects/mark-nodes.ts'),
  'flat-lexical': () => import('./subjects/mark-nodes.ts'),
  codemirror: () => import('./subjects/codemirror.ts'),
  prosemirror: () => import('./subjects/prosemirror.ts'),
};

const name = new URL(location.href).searchParams.get('subject') ?? '';

async function load(): Promise<Subject> {
  const found = subjects[name];
  if (found === undefined) throw new Error(`There is no subject ${name}.`);
  const { makeSubject } = await found();
  await Promise.all([...document.fonts].map((font) => font.load()));
  return makeSubject();
}

const loading = load();
const keys = listenToKeys();

const bench = {
  /** Makes the text; `passages` of it are the subject's. */
  async prepare(characters: number, passages: number, isEditable: boolean): Promise<void> {
    const subject = await loading;
    subject.prepare(benchText(characters, passages), isEditable);
    await calm();
  },

  async open(): Promise<Taken> {
    const subject = await loading;
    const host = document.getElementById('root');
    if (host === null) throw new Error('The page has no root element.');
    await calm();
    // What is done inside an animation frame is painted in it, and then waits for the next one.
    await painted();
    return toPaint(() => subject.open(host));
  },

  async add(start: number, end: number, colour: number): Promise<Taken> {
    const subject = await loading;
    await painted();
    return toPaint(() => subject.add({ start, end, colour }));
  },

  async recolour(index: number, colour: number): Promise<Taken> {
    const subject = await loading;
    await painted();
    return toPaint(() => subject.recolour(index, colour));
  },

  async scroll(frames: number, step: number): Promise<number[]> {
    const subject = await loading;
    return scrollBy(subject.scroller(), frames, step);
  },

  async scrollTo(top: number): Promise<void> {
    (await loading).scroller().scrollTop = top;
    await calm();
  },

  async show(paragraph: number): Promise<{ x: number; y: number }> {
    const point = await (await loading).show(paragraph);
    await calm();
    return point;
  },

  keyPainted: (count: number): Promise<void> => keys.painted(count),
  keys: (): readonly number[] => keys.taken,

  calm,
  length: async (): Promise<number> => (await loading).length(),
  drawn: async (): Promise<number> => (await loading).drawn(),
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
