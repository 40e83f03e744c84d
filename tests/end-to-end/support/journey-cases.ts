import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { testMachine } from './test-machine.ts';

/** A text to take the whole way: what the import should see in it, and what the hands will mark. */
export interface JourneyCase {
  readonly name: string;
  readonly file: string;
  readonly title: RegExp;
  readonly author: string | null;
  readonly date: string | null;
  readonly turns: number;
  /** Three quotes; the first two overlap. */
  readonly quotes: readonly [string, string, string];
  /** Whom the turn of the third quote names; null where the text has none. */
  readonly turnOfThird: string | null;
}

interface SeedCase extends JourneyCase {
  /** An own text of the same class, for where the seeds are absent. */
  readonly standIn: Omit<JourneyCase, 'name'>;
}

const seeds: readonly SeedCase[] = [
  {
    name: 'a news article with an inline date and a byline',
    file: '000_109b41eda4589161.txt',
    title: /report in the renowned political magazine Politico/,
    author: 'Francis Tawiah',
    date: '2024-07-04',
    turns: 0,
    quotes: [
      'is not necessarily planning to leave NATO',
      'to leave NATO. But he does want to fundamentally restructure',
      'the US would maintain its nuclear umbrella over Europe',
    ],
    turnOfThird: null,
    standIn: {
      file: 'inline-date-byline-at-end.txt',
      title: /Inline date byline at end/,
      author: 'Pell Andrassen',
      date: '2023-11-30',
      turns: 0,
      quotes: [
        'is not about to close the northern basin',
        'the northern basin. But it does want to change who pays',
        'We are not raising a tax, we are selling an hour',
      ],
      turnOfThird: null,
    },
  },
  {
    name: 'an article that turns into an interview',
    file: '004_2b845edca44a3100.txt',
    title: /NATO’s Future Amidst US Election Uncertainty/,
    author: null,
    date: null,
    turns: 15,
    quotes: [
      'our commitment remains unwavering. We will collaborate',
      'We will collaborate with both Kamala Harris and Donald Trump',
      'reassuring allies is not just about rhetoric',
    ],
    turnOfThird: 'Dr. Carter',
    standIn: {
      file: 'title-then-interview.txt',
      title: /A Bell for the Northern Basin/,
      author: null,
      date: null,
      turns: 8,
      quotes: [
        'A quay is not a gift, and an hour is not nothing',
        'an hour is not nothing,” she said',
        'They want a bell. When the bell rings, the hour begins',
      ],
      turnOfThird: 'Dr. Ormund',
    },
  },
];

/**
 * The cases with the seeds beside the project where they are there, else with texts of our own of the
 * same class.
 */
export function journeyCases(): JourneyCase[] {
  const { projectFolder } = testMachine();
  return seeds.map(({ standIn, ...seed }) => {
    const file = join(projectFolder, '..', 'shared', 'seeds', seed.file);
    if (existsSync(file)) return { ...seed, file };
    return {
      name: seed.name,
      ...standIn,
      file: join(projectFolder, 'tests', 'cases', 'texts', standIn.file),
    };
  });
}
