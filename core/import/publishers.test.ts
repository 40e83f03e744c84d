import { describe, expect, it } from 'vitest';
import {
  agencyOfDateline,
  datelineLength,
  publisherOfClosing,
  publisherOfWelcome,
} from './publishers.ts';

describe('publishers', () => {
  it.each([
    ['LONDON (AP) — The ferry', 'AP', 'The ferry'],
    ['SOLLEN, July 4 (Reuters) - The ferry', 'Reuters', 'The ferry'],
    ['Berlin (dpa) - Die Fähre', 'dpa', 'Die Fähre'],
    ['(Reuters) - The ferry', 'Reuters', 'The ferry'],
    ['Reuters - The ferry', 'Reuters', 'The ferry'],
    ['SOLLEN/HARN (HNA) -- The ferry', 'HNA', 'The ferry'],
    ['Sollen (Estuary News) – The ferry', 'Estuary News', 'The ferry'],
    ['LONDON — The ferry', null, 'The ferry'],
    ['Kyiv (Ukraine) - The ferry', null, 'The ferry'],
    ['LONDON (UK) — The ferry', null, 'The ferry'],
    ['The ferry (built in 1990) - a wreck - sank.', null, null],
    ['The ferry - a wreck - sank.', null, 'The ferry - a wreck - sank.'],
  ])('dateline of “%s”', (text, agency, rest) => {
    expect(agencyOfDateline(text)).toBe(agency);
    if (rest !== null) expect(text.slice(datelineLength(text))).toBe(rest);
  });

  it.each([
    ['© 2024 The Estuary Courier. All rights reserved.', 'The Estuary Courier'],
    ['Copyright 2023-2024 Estuary Media', 'Estuary Media'],
    ['This article was originally published in The Estuary Courier.', 'The Estuary Courier'],
    ['First published on example.org on 4 July 2024', 'example.org'],
    ['(Reuters)', 'Reuters'],
    ['The ferry sank. (dpa)', 'dpa'],
    ['Reuters', 'Reuters'],
    ['The ferry sank (again).', null],
    ['Nothing else was said.', null],
  ])('closing line “%s”', (line, publisher) => {
    expect(publisherOfClosing(line)).toBe(publisher);
  });

  it.each([
    ['Host: Welcome to Estuary.news! Today we talk.', 'Estuary.news'],
    ['Host: Welcome back to the Estuary Podcast. I am Ann.', 'Estuary Podcast'],
    ['Willkommen bei Radio Sollen News, heute', 'Radio Sollen News'],
    ['Welcome to Harn, Minister.', null],
    ['Welcome to our conversation about rivers.', null],
    ['You are welcome.', null],
  ])('welcome “%s”', (turn, publisher) => {
    expect(publisherOfWelcome(turn)).toBe(publisher);
  });
});
