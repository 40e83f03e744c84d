import { describe, expect, it } from 'vitest';
import type { Reanchored, StandingPassage } from './reanchor-passage.ts';
import { reanchor } from './reanchor.ts';

/** A repeatable stream of whole numbers below `below`: the Park–Miller generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const teams = ['Ost', 'Velm', 'Karrow', 'Tessel', 'Brin', 'Saal', 'Ummer', 'Dorn', 'Leth', 'Quay'];
const verbs = ['supports', 'rejects', 'welcomes', 'regrets', 'notes'];

/** A hundred paragraphs, each a list of its sentences. */
type Generator = (next: (below: number) => number, index: number) => string[];

const generators: Readonly<Record<string, Generator>> = {
  'a name and a number differ': (next, index) => [
    `The delegation of ${teams[next(10)]} ${index} takes the floor.`,
    'It thanks the chair for the report and for the work that has been done.',
    'It stresses that all parties must return to the table without conditions.',
  ],
  'only a number differs': (_next, index) => [
    `Article ${index} of the treaty shall be applied by the parties in good faith.`,
    'Any dispute shall be settled by negotiation.',
  ],
  'the last word differs': (_next, index) => [
    'The council recalls its earlier resolutions on the matter.',
    `It decides to remain seized of item ${index}.`,
  ],
  'a word in the middle differs, and some are equal': (next, index) => [
    'Thank you, Madam Chair.',
    `My government ${verbs[next(5)]} the proposal as it stands, in the wording of draft ${index >> 1}.`,
    'We will not sign a text that leaves the harbour out.',
    'Thank you.',
  ],
  'groups of equal paragraphs between different ones': (_next, index) =>
    index % 4 === 3
      ? [`Statement number ${index} was then read out by the secretary.`]
      : ['The motion was put to the vote.', 'The motion was carried without a count.'],
  'equal twins between equal neighbours': (_next, index) =>
    index % 3 === 1
      ? ['We reject the sale of the harbour.', 'Our position has not changed.']
      : ['The chair gave the floor to the next speaker.'],
  'no spaces between words': (_next, index) => [
    `第${index}条规定各方应当诚实履行条约。`,
    '任何争端应当通过谈判解决。',
  ],
  'no full stops': (next, index) => [
    `Item ${index} of the agenda the delegation of ${teams[next(10)]} asks that the vote be put off`,
  ],
};

interface Sentence extends StandingPassage {
  paragraph: number;
}

/** The text of paragraphs, and a passage on each paragraph and on each of its sentences. */
function lay(paragraphs: readonly string[][], joint: string): { text: string; all: Sentence[] } {
  const all: Omit<Sentence, 'quote' | 'prefix' | 'suffix'>[] = [];
  let text = '';
  for (const [paragraph, sentences] of paragraphs.entries()) {
    if (paragraph > 0) text += '\n';
    const from = text.length;
    for (const [index, sentence] of sentences.entries()) {
      if (index > 0) text += joint;
      all.push({ start: text.length, end: text.length + sentence.length, paragraph });
      text += sentence;
    }
    if (sentences.length > 1) all.push({ start: from, end: text.length, paragraph });
  }
  const whole = text;
  return {
    text,
    all: all.map((one) => ({
      ...one,
      quote: whole.slice(one.start, one.end),
      prefix: whole.slice(Math.max(0, one.start - 32), one.start),
      suffix: whole.slice(one.end, one.end + 32),
    })),
  };
}

function make(name: string, seed: number): { paragraphs: string[][]; joint: string } {
  const next = numbers(seed);
  const generator = generators[name];
  if (generator === undefined) throw new RangeError(name);
  const paragraphs = Array.from({ length: 100 }, (_, index) => generator(next, index));
  return { paragraphs, joint: name.startsWith('no spaces') ? '' : ' ' };
}

/** Whether a passage stands, words unchanged, so far in front of where it stood. */
const isKept = (result: Reanchored, { start, end }: Sentence, shift: number): boolean =>
  result.outcome === 'kept' && result.start === start - shift && result.end === end - shift;

/** Whether a paragraph is one of a row of equal paragraphs that also has this one: nobody can tell them apart. */
function isInRow(paragraphs: readonly string[][], index: number, other: number): boolean {
  const [low, high] = index < other ? [index, other] : [other, index];
  const text = paragraphs[index]?.join(' ');
  return paragraphs.slice(low, high + 1).every((one) => one.join(' ') === text);
}

describe.each(Object.keys(generators))('a hundred twins: %s', (name) => {
  const { paragraphs, joint } = make(name, 7);
  const before = lay(paragraphs, joint);

  it('loses no passage to a twin when any one paragraph is deleted', () => {
    for (let gone = 0; gone < paragraphs.length; gone += 1) {
      const after = lay(paragraphs.toSpliced(gone, 1), joint);
      const { results } = reanchor(before.text, after.text, before.all);
      const cut = paragraphs[gone]?.join(joint).length ?? 0;
      const wrong = before.all.filter((passage, index) => {
        const result = results[index];
        if (result === undefined) return true;
        if (isInRow(paragraphs, passage.paragraph, gone)) return 'start' in result;
        return !isKept(result, passage, passage.paragraph > gone ? cut + 1 : 0);
      });
      expect([gone, wrong]).toEqual([gone, []]);
    }
  });

  it('loses no passage to a twin when any one sentence is deleted', () => {
    for (const [gone, sentences] of paragraphs.entries()) {
      const which = gone % sentences.length;
      if (sentences.length === 1) continue;
      const after = lay(paragraphs.with(gone, sentences.toSpliced(which, 1)), joint);
      const { results } = reanchor(before.text, after.text, before.all);
      const wrong = before.all.filter((passage, index) => {
        const result = results[index];
        if (result === undefined) return true;
        if (passage.paragraph !== gone) {
          const isClear = isKept(result, passage, passage.start < lengthTo(gone) ? 0 : cutBy(gone));
          return (
            !isClear && !(isInRow(paragraphs, passage.paragraph, gone) && !('start' in result))
          );
        }
        return passage.quote === sentences[which] && 'start' in result;
      });
      expect([gone, wrong]).toEqual([gone, []]);
    }
    function lengthTo(paragraph: number): number {
      return before.all.find((one) => one.paragraph === paragraph)?.start ?? 0;
    }
    function cutBy(paragraph: number): number {
      const sentences = paragraphs[paragraph] ?? [];
      return (sentences[paragraph % sentences.length]?.length ?? 0) + joint.length;
    }
  });

  it('keeps all others when any one paragraph is altered', () => {
    for (let index = 0; index < paragraphs.length; index += 2) {
      const words = (paragraphs[index]?.[0] ?? '').split(' ');
      const altered = words.with(words.length >> 1, 'perhaps').join(' ');
      const sentences = paragraphs[index]?.with(0, altered) ?? [];
      const after = lay(paragraphs.with(index, sentences), joint);
      const { results } = reanchor(before.text, after.text, before.all);
      const wrong = before.all.filter((passage, at) => {
        const now = after.all[at];
        const result = results[at];
        if (now === undefined || result === undefined) return true;
        if (passage.quote === now.quote) return !isKept(result, now, 0);
        const isThere = 'start' in result && result.start === now.start && result.end === now.end;
        return 'start' in result && !(isThere && result.outcome === 'moved');
      });
      expect([index, wrong]).toEqual([index, []]);
    }
  });

  it('keeps all when a near twin is inserted anywhere', () => {
    const next = numbers(99);
    for (let index = 0; index <= paragraphs.length; index += 3) {
      const model = paragraphs[next(100)] ?? [];
      const inserted = model.with(0, `${model[0]} Note ${index}.`);
      const after = lay(paragraphs.toSpliced(index, 0, inserted), joint);
      const { results } = reanchor(before.text, after.text, before.all);
      const others = after.all.filter(({ paragraph }) => paragraph !== index);
      const wrong = others.filter((now, at) => {
        const result = results[at];
        return result === undefined || !isKept(result, now, 0);
      });
      expect([index, wrong]).toEqual([index, []]);
    }
  });

  it('takes no exact copy elsewhere for the one that was kept', () => {
    const next = numbers(3);
    for (let round = 0; round < 30; round += 1) {
      const copied = next(100);
      const index = next(101);
      const inserted = paragraphs[copied] ?? [];
      const after = lay(paragraphs.toSpliced(index, 0, inserted), joint);
      const others = after.all.filter(({ paragraph }) => paragraph !== index);
      const { results } = reanchor(before.text, after.text, before.all);
      const wrong = others.filter((now, at) => {
        const result = results[at];
        const isNear = Math.abs(now.paragraph - index) < 8;
        return !result || !(isKept(result, now, 0) || (isNear && result.outcome === 'uncertain'));
      });
      expect([index, wrong]).toEqual([index, []]);
    }
  });
});

it('tells of a row of equal paragraphs that any of them may be gone', () => {
  const { paragraphs, joint } = make('groups of equal paragraphs between different ones', 1);
  const before = lay(paragraphs, joint);
  const after = lay(paragraphs.toSpliced(5, 1), joint);
  const { results } = reanchor(before.text, after.text, before.all);
  const inRow = before.all.flatMap(({ paragraph }, at) =>
    isInRow(paragraphs, 5, paragraph) ? [results[at]?.outcome] : [],
  );
  expect(new Set(inRow)).toEqual(new Set(['uncertain']));
});
