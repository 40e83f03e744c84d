import { describe, expect, it } from 'vitest';
import { sampleLibrary } from '../../tests/fixtures/formats/sample-records.ts';
import { joinSections, plainTextOfBlocks } from '../text/plain.ts';
import { exportModel } from './export-model.ts';

const sample = sampleLibrary();

describe('exportModel', () => {
  it('puts passages in the order of the document, those without a place last', () => {
    const [exported] = exportModel(sample.records, {
      kind: 'document',
      id: sample.interview,
    }).documents;
    const seen = exported?.passages.map(({ number, place, quote }) => [
      number,
      place?.paragraph,
      quote,
    ]);
    expect(seen).toEqual([
      [1, 2, 'close the harbour? 👩‍🚀\nMinister Tal: We'],
      [2, 3, 'We never closed it. The Harbour League asked'],
      [3, 3, 'The Harbour League asked for a week of rest'],
      [4, undefined, 'lost gates'],
    ]);
  });

  it('places every passage exactly on its quote, over section borders too', () => {
    for (const { blocks, passages } of exportModel(sample.records, { kind: 'all', id: null })
      .documents) {
      const text = joinSections([plainTextOfBlocks(blocks)]);
      for (const { place, quote } of passages)
        if (place !== null) expect(text.slice(place.start, place.end)).toBe(quote);
    }
  });

  it('names the linked speaker, else the labels of the turns', () => {
    const [exported] = exportModel(sample.records, {
      kind: 'document',
      id: sample.interview,
    }).documents;
    expect(exported?.passages.map(({ speaker }) => speaker)).toEqual([
      'M. Oru, Minister Tal',
      'Minister Tal',
      'Minister Tal',
      null,
    ]);
  });

  it('lists the actors by role and the notes that cite', () => {
    const [exported] = exportModel(sample.records, {
      kind: 'document',
      id: sample.interview,
    }).documents;
    const denial = exported?.passages[1];
    expect(
      denial?.actors.map(({ role, actors }) => [role, actors.map(({ name }) => name)]),
    ).toEqual([
      ['about', ['Harbour League', 'Veland']],
      ['speaker', ['Minister Tal']],
    ]);
    expect(denial?.citedBy).toEqual([{ id: sample.note, title: 'Closed or not?' }]);
    expect(denial?.colourName).toBe('Red');
  });

  it('groups the passages of an actor by document and role', () => {
    const [exported] = exportModel(sample.records, { kind: 'actor', id: sample.actor }).actors;
    expect(
      exported?.documents.map(({ document, byRole }) => [
        document.title,
        byRole.map(({ role, passages }) => [role, passages.map(({ number }) => number)]),
      ]),
    ).toEqual([['The harbour talks', [['speaker', [2]]]]]);
  });

  it('orders everything by creation', () => {
    const all = exportModel(sample.records, { kind: 'all', id: null });
    expect(all.documents.map(({ document }) => document.title)).toEqual([
      'The harbour talks',
      'Prices & “promises” <draft>',
    ]);
    expect(all.actors.map(({ actor }) => actor.name)).toEqual([
      'Minister Tal',
      'Harbour League',
      'Veland',
    ]);
  });

  it.each(['document', 'note', 'actor'] as const)('says that the %s is not there', (kind) => {
    expect(() => exportModel(sample.records, { kind, id: 'none' })).toThrow(
      `The ${kind} to export is not in the library.`,
    );
  });

  it('says where cited passages stand now, and counts the citations whose source changed', () => {
    const [, cited] = sample.records.passages.filter(
      ({ document }) => document === sample.interview,
    );
    const about = sample.records.notes.find(({ id }) => id === sample.note);
    const passage = cited?.id ?? '';
    const said = {
      type: 'citation' as const,
      passage,
      source: 'The harbour talks',
      date: '2025-06-24',
    };
    const speaker = 'Minister Tal';
    const place = 'paragraph 99';
    const quote = cited?.quote ?? '';
    const section = {
      id: about?.section.id ?? '',
      owner: sample.note,
      blocks: [
        { ...said, quote, speaker, place },
        { ...said, quote: 'Something else', speaker, place },
        { ...said, quote, speaker },
        { ...said, passage: 'gone', quote, speaker, place },
        { type: 'paragraph' as const, runs: [{ ...said, quote, speaker, place }] },
      ],
    };
    const sections = sample.records.sections.map((one) => (one.id === section.id ? section : one));
    const [note] = exportModel(
      { ...sample.records, sections },
      { kind: 'note', id: sample.note },
    ).notes;
    const places = note?.blocks.map((block) => {
      const one = block.type === 'paragraph' ? block.runs[0] : block;
      return one?.type === 'citation' ? one.place : null;
    });
    expect(places).toEqual(['paragraph 2', place, undefined, place, 'paragraph 2']);
    expect(note?.changed).toBe(2);
  });
});
