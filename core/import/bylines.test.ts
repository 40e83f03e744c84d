import { describe, expect, it } from 'vitest';
import {
  authorOfField,
  readByline,
  readNameLine,
  readReporting,
  readSignature,
  speakerOfTitle,
} from './bylines.ts';
import { isPersonName, tidyCapitals } from './names.ts';

describe('readByline', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe', null],
    ['by Jane van der Doe', 'Jane van der Doe', null],
    ['By JANE DOE and JOHN O’NEILL', 'Jane Doe and John O’Neill', null],
    ['By Jane Doe, John Roe and Ann Poe', 'Jane Doe, John Roe and Ann Poe', null],
    ['By Jane Doe, Reuters', 'Jane Doe', 'Reuters'],
    ['By Jane Doe | July 4, 2024', 'Jane Doe', null],
    ['By Jane Doe in Berlin', 'Jane Doe', null],
    ['By Jane Doe, Chief Political Correspondent', 'Jane Doe', null],
    ['By Jane Doe July 4, 2024', 'Jane Doe', null],
    ['Written by Jane Q. Doe', 'Jane Q. Doe', null],
    ['Interview by Tomas Ebrill', 'Tomas Ebrill', null],
    ['Von Max Müller', 'Max Müller', null],
    ['Von Max Müller und Anna-Lena Schmidt, Berlin', 'Max Müller und Anna-Lena Schmidt', null],
    ['Von Ursula von der Leyen', 'Ursula von der Leyen', null],
    ['Par Jeanne Doux (à Rouen) et Paul Roi', 'Jeanne Doux et Paul Roi', null],
    ['By The Associated Press', null, 'The Associated Press'],
  ])('%s', (line, author, publisher) => {
    expect(readByline(line)).toEqual({ author, publisher });
  });

  it.each([
    'By the end of the year',
    'By 2025, the alliance will have grown.',
    'By Staff Writer',
    'Von unserer Redaktion',
    'Von der Leyen said so.',
    'By and large it worked',
    'By Monday Morning',
    'By Jane Doe the ferry had been missed by all.',
    'By Angela Merkel in 2015 the decision was taken and the borders stayed open.',
    'Bystander Jane Doe',
  ])('is none: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('other places of names', () => {
  it.each([
    ['Jane Doe', 'Jane Doe'],
    ['Jane Doe (Harn, Haldria)', 'Jane Doe'],
    ['Jane Doe, Berlin', 'Jane Doe'],
    ['— Jane Doe', 'Jane Doe'],
    ['-- JANE DOE', 'Jane Doe'],
    ['Dr. Jane Doe', 'Dr. Jane Doe'],
    ['Jane Doe and John Roe', 'Jane Doe and John Roe'],
    ['The End', null],
    ['Read More', null],
    ['United Nations', null],
    ['He went home.', null],
    ['Best Regards', null],
    ['Jane', null],
    ['Ministry of Water', null],
    ['Jane Doe said so', null],
  ])('signature “%s”', (line, name) => {
    expect(readSignature(line)).toBe(name);
  });

  it.each([
    ['Jane Doe', 'Jane Doe'],
    ['Jane Doe | 4 July 2024', 'Jane Doe'],
    ['Jane Doe, Berlin', 'Jane Doe'],
    ['4 July 2024', null],
    ['Jane Doe was there, and she stayed', null],
    ['The River And The Sea', null],
  ])('line under a title “%s”', (line, name) => {
    expect(readNameLine(line)).toBe(name);
  });

  it.each([
    ['Jane Doe', 'Jane Doe'],
    ['Jane Doe, The Estuary Courier', 'Jane Doe'],
    ['Madonna', 'Madonna'],
    ['Secretariat of the Commission', 'Secretariat of the Commission'],
  ])('field “%s”', (value, author) => {
    expect(authorOfField(value)).toBe(author);
  });

  it('reads who reported', () => {
    expect(readReporting('Reporting by Jane Doe in Sollen; Editing by John Roe')).toBe('Jane Doe');
    expect(readReporting('Reporting was difficult.')).toBeNull();
  });

  it.each([
    ['Remarks by President Jane Doe at the Harbour', 'Jane Doe'],
    ['Speech by the Secretary General Jan Stolt', 'Jan Stolt'],
    ['Rede von Bundeskanzlerin Maria Huber', 'Maria Huber'],
    ['Speech on the state of the river', null],
  ])('title “%s”', (title, speaker) => {
    expect(speakerOfTitle(title)).toBe(speaker);
  });

  it.each([
    ['JEAN-LUC DE LA TOUR', 'Jean-Luc de la Tour'],
    ['Jane DOE', 'Jane DOE'],
    ['王小明', '王小明'],
  ])('capitals of %s', (text, tidy) => {
    expect(tidyCapitals(text)).toBe(tidy);
  });

  it.each([['Jane'], ['Jane 2'], ['jane doe'], ['Jane D.'], ['One Two Three Four Five Six']])(
    '%s is no name',
    (text) => {
      expect(isPersonName(text)).toBe(false);
    },
  );
});
