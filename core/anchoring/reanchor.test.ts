import { describe, expect, it } from 'vitest';
import type { Reanchored, StandingPassage } from './reanchor-passage.ts';
import { reanchor } from './reanchor.ts';

const passageAt = (text: string, start: number, end: number): StandingPassage => ({
  start,
  end,
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
});

/** A text whose passage is what stands between square brackets. */
function marked(text: string): { text: string; passage: StandingPassage } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const plain = text.replace('[', '').replace(']', '');
  return { text: plain, passage: passageAt(plain, start, end) };
}

/** What became of the passage, written as the outcome and the text it stands on. */
function outcomeOf(old: string, next: string): string {
  const { text, passage } = marked(old);
  const plain = next.replace('[', '').replace(']', '');
  const [result] = reanchor(text, plain, [passage]).results;
  return said(plain, result);
}

const said = (text: string, result: Reanchored | undefined): string =>
  result !== undefined && 'start' in result
    ? `${result.outcome}: ${text.slice(result.start, result.end)}`
    : String(result?.outcome);

const opening = 'The session was opened at nine by the oldest member of the house.';
const closing = 'The session was closed at noon, and the minutes were read aloud.';
const around = (middle: string): string => `${opening}\n${middle}\n${closing}`;

describe('reanchor', () => {
  it.each([
    ['nothing', 'A [word of it] stands.', 'A word of it stands.', 'kept: word of it'],
    [
      'text in front of it',
      'The mayor said [the harbour stays ours] to all.',
      'News of today. The mayor said the harbour stays ours to all.',
      'kept: the harbour stays ours',
    ],
    [
      'line breaks elsewhere',
      'The mayor said that [the harbour of the\ntown stays] ours,\nand that was that.',
      'The mayor said that the harbour\nof the town stays ours, and\nthat was that.',
      'kept: the harbour\nof the town stays',
    ],
    [
      'double spaces and tabs',
      'The  mayor said [the harbour\tstays  ours] to all.',
      'The mayor said the harbour stays ours to all.',
      'kept: the harbour stays ours',
    ],
    [
      'a word no longer divided',
      'The mayor said [the har-\nbour stays ours] to all.',
      'The mayor said the harbour stays ours to all.',
      'kept: the harbour stays ours',
    ],
    [
      'a word now divided',
      'The mayor said [the well-known harbour stays ours] to all.',
      'The mayor said the well-\nknown har-\nbour stays ours to all.',
      'kept: the well-\nknown har-\nbour stays ours',
    ],
    [
      'soft hyphens',
      'The mayor said [the har\u00adbour stays ours] to all.',
      'The mayor said the harbour stays ours to all.',
      'kept: the harbour stays ours',
    ],
    [
      'a hyphen that makes another word',
      'The members will [re-sign the treaty of the two towns] today.',
      'The members will resign the treaty of the two towns today.',
      'moved: resign the treaty of the two towns',
    ],
    [
      'edges inside words',
      'The mayor said the har[bour stays our]s to all, and left.',
      'Today the mayor said the har-\nbour stays ours to all, and left.',
      'kept: bour stays our',
    ],
    [
      'the case of letters',
      'The mayor said [the Harbour stays ours] to all.',
      'The mayor said the harbour stays ours to all.',
      'moved: the harbour stays ours',
    ],
    [
      'a typo put right in it',
      around('The mayor said [that the goverment will never sell the harbour].'),
      around('The mayor said that the government will never sell the harbour.'),
      'moved: that the government will never sell the harbour',
    ],
    [
      'a clause put into it',
      around('[The mayor said that the town will never sell the harbour.]'),
      around('The mayor said, and she said it twice, that the town will never sell the harbour.'),
      'moved: The mayor said, and she said it twice, that the town will never sell the harbour.',
    ],
    [
      'its sentence, deleted',
      around('First. [The mayor said that the town will never sell the harbour.] Last.'),
      around('First. Last.'),
      'orphaned',
    ],
    [
      'its sentence, while an equal one stays elsewhere',
      around('[We reject the sale of the harbour to any company.] So much for that.') +
        '\nA guest spoke. We reject the sale of the harbour to any company. He sat down.',
      around('So much for that.') +
        '\nA guest spoke. We reject the sale of the harbour to any company. He sat down.',
      'orphaned',
    ],
    [
      'its sentence, while its twin with the very same neighbours stays',
      'He spoke. [We reject the sale.] He sat.\nAn hour went by.\nHe spoke. We reject the sale. He sat.',
      'He spoke. He sat.\nAn hour went by.\nHe spoke. We reject the sale. He sat.',
      'orphaned',
    ],
    [
      'its sentence, while a near twin with the same neighbours is altered to its very words',
      'He spoke. [We reject the sale of the harbour.] He sat.\nAn hour went by.\nHe spoke. We regret the sale of the harbour. He sat.',
      'He spoke. He sat.\nAn hour went by.\nHe spoke. We reject the sale of the harbour. He sat.',
      'uncertain',
    ],
    [
      'its sentence and what lies between it and a near twin that is altered to its very words',
      'He spoke. [We reject the sale of the harbour.] He sat.\nAn hour went by.\nHe spoke. We regret the sale of the harbour. He sat.',
      'He spoke. He sat.\nHalf an hour went by.\nHe spoke. We reject the sale of the harbour. He sat.',
      'uncertain',
    ],
    [
      'the order of two paragraphs',
      around(
        '[The ferry leaves for Ost at nine, and again at noon.] So it said.\nRain fell all day.',
      ),
      around(
        'Rain fell all day.\nThe ferry leaves for Ost at nine, and again at noon. So it said.',
      ),
      'kept: The ferry leaves for Ost at nine, and again at noon.',
    ],
    [
      'its sentence, while a near twin far away is altered to its very words',
      `He spoke. [We reject the sale of the harbour.] He sat.\n${opening}\nHe spoke. We regret the sale of the harbour. He sat.`,
      `He spoke. He sat.\n${opening}\nHe spoke. We reject the sale of the harbour. He sat.`,
      'uncertain',
    ],
    [
      'one of two equal neighbours',
      around('[We reject the sale of the harbour.]\nWe reject the sale of the harbour.'),
      around('We reject the sale of the harbour.'),
      'uncertain',
    ],
    [
      'a copy right beside it',
      around('[We reject the sale of the harbour.]'),
      around('We reject the sale of the harbour.\nWe reject the sale of the harbour.'),
      'uncertain',
    ],
    [
      'a copy elsewhere',
      around('[We reject the sale of the harbour.]'),
      around('We reject the sale of the harbour.') + '\nWe reject the sale of the harbour.',
      'kept: We reject the sale of the harbour.',
    ],
    [
      'sections that changed places',
      `The mayor spoke at length. [It will not be sold, she said.]\n${opening}\n${closing} Nobody asked anything more, as it was late and the ferry would not wait for them.`,
      `${opening}\n${closing} Nobody asked anything more, as it was late and the ferry would not wait for them.\nThe mayor spoke at length. It will not be sold, she said.`,
      'moved: It will not be sold, she said.',
    ],
    [
      'a whole paragraph alone among strangers',
      `${around('[The mayor said that the town will never sell the harbour.]')}\nOne more thing was said.`,
      `${opening}\n${closing}\nOne more thing was said.\nThe mayor said that the town will never sell the harbour.`,
      'uncertain',
    ],
    [
      'a short quote whose neighbours changed',
      around('Then the chair asked. [Agreed.] The vote was taken.'),
      around('A question came from the floor. Agreed. Nobody objected to it.'),
      'uncertain',
    ],
    [
      'words that only happen to stand in what came instead',
      around('All the members of the board were in favour of [the plan of the council] that day.'),
      around('Rain fell on the plan of the council, printed on thin paper, until noon.'),
      'uncertain',
    ],
    [
      'emoji around it',
      'Yes 👩‍👩‍👧 [we 👍🏽 agree] 🇳🇿 all.',
      '🎉 Yes 👩‍👩‍👧 we 👍🏽 agree 🇳🇿 all.',
      'kept: we 👍🏽 agree',
    ],
    [
      'composed characters',
      'Der [Fu\u0308hrer der Opposition] sprach zuletzt im Saal.',
      'Der F\u00fchrer der Opposition sprach zuletzt im Saal.',
      'kept: F\u00fchrer der Opposition',
    ],
    [
      'a character in Chinese',
      '会议于九点开始。市长说[港口永远不会出售给外国公司]。会议结束。',
      '会议于十点开始。市长说港口永远不会出售给外国企业。会议结束。',
      'moved: 港口永远不会出售给外国企业',
    ],
    [
      'line breaks in Chinese',
      '会议于九点开始。市长说[港口永远不会出售给外国公司]。会议结束。',
      '会议于九点开始。市长说港口永远\n不会出售给外国公司。会议结束。',
      'kept: 港口永远\n不会出售给外国公司',
    ],
    [
      'text in front in Arabic',
      'قال العمدة [إن الميناء لن يباع] أبدا لأي شركة.',
      'صباح اليوم قال العمدة إن الميناء لن يباع أبدا لأي شركة.',
      'kept: إن الميناء لن يباع',
    ],
    ['everything', around('[The mayor said so to all.]'), 'Something else.', 'orphaned'],
    [
      'white space it takes along',
      'One two[ three ]four five six.',
      'Zero. One two three four five six.',
      'kept:  three ',
    ],
    ['white space alone', 'One two[  ]three four.', 'Zero. One two  three four.', 'kept:   '],
    [
      'white space alone that is gone',
      'One two[  ]three four.',
      'One two, three four.',
      'orphaned',
    ],
  ])('a new version that changes %s', (_what, old, next, expected) => {
    expect(outcomeOf(old, next)).toBe(expected);
  });

  it('finds one that had no place where its words come back with their context', () => {
    const old = `${opening} ${closing}`;
    const quote = 'The harbour will never be sold to a foreign company.';
    const lost = {
      start: 20,
      end: 20,
      quote,
      prefix: 'She said: ',
      suffix: ' All rose.',
      isLost: true,
    };
    const next = `${opening} She said: ${quote} All rose. ${closing}`;
    const outcome = (text: string): string => said(text, reanchor(old, text, [lost]).results[0]);
    expect(outcome(next)).toBe(`moved: ${quote}`);
    expect(outcome(`${opening} It was asked whether ${quote} Nobody knew. ${closing}`)).toBe(
      'uncertain',
    );
    expect(outcome(old)).toBe('orphaned');
    expect(said(next, reanchor(next, `${next} More.`, [lost]).results[0])).toBe('orphaned');
  });

  it('moves nothing when two passages that are gone fit a place about as well', () => {
    const vote = (n: string): string =>
      `Motion ${n} to sell the harbour was put to the vote and lost.`;
    const old = around(`${vote('four')} Lunch.\n${vote('five')} Lunch.`);
    const next = around(`${vote('nine')} Lunch.`);
    const passages = ['four', 'five'].map((n) => {
      const start = old.indexOf(vote(n));
      return passageAt(old, start, start + vote(n).length);
    });
    for (const { outcome } of reanchor(old, next, passages).results)
      expect(['uncertain', 'orphaned']).toContain(outcome);
  });

  it('tells where other places of the text went', () => {
    const { offsetAfter } = reanchor('One two three four.', 'Zero. One two three more four.', []);
    expect(offsetAfter('One '.length)).toBe('Zero. One '.length);
    expect(offsetAfter('One two three '.length)).toBe('Zero. One two three more '.length);
  });
});
