import { describe, expect, it } from 'vitest';
import { annotationCollection } from '#core/formats/annotation/write.ts';
import { exportModel } from '#core/formats/export-model.ts';
import { memoryLibrary } from '../../tests/fixtures/formats/memory-library.ts';
import { idNumber } from '../../tests/fixtures/formats/make-records.ts';
import { sampleLibrary } from '../../tests/fixtures/formats/sample-records.ts';
import { annotate } from './annotate.ts';

describe('annotationCollection and annotate', () => {
  it('takes in what it has written, on exactly the same places', async () => {
    const sample = sampleLibrary();
    const [exported] = exportModel(sample.records, {
      kind: 'document',
      id: sample.interview,
    }).documents;
    if (exported === undefined) throw new Error('no document');
    const own = sample.records.passages.filter(({ document }) => document === sample.interview);
    const content = JSON.stringify(
      annotationCollection(exported, (id) => own.find((one) => one.id === id)),
    );

    const same = memoryLibrary(sample.records);
    const there = await annotate({ text: content, library: same.library });
    expect(there.map(({ status }) => status)).toEqual([
      'existing',
      'existing',
      'existing',
      'existing',
    ]);
    expect(same.changes()).toBe(0);

    const bare = memoryLibrary({ ...sample.records, passages: [], links: [] });
    const lines = await annotate({ text: content, library: bare.library });
    expect(lines.map(({ status }) => status)).toEqual([
      'imported',
      'imported',
      'imported',
      'refused',
    ]);
    const { passages, links } = await bare.library.document({ id: sample.interview });
    for (const passage of passages) {
      const before = own.find(({ id }) => `urn:uuid:${id}` === passage.annotation);
      expect(passage).toMatchObject({
        anchor: before?.anchor,
        quote: before?.quote,
        comment: before?.comment,
        tags: before?.tags,
        colour: before?.colour,
      });
    }
    expect(links.length).toBe(4);
  });

  it('writes offsets in code points', () => {
    const sample = sampleLibrary();
    const [exported] = exportModel(sample.records, {
      kind: 'document',
      id: sample.interview,
    }).documents;
    const written = JSON.stringify(
      exported &&
        annotationCollection(exported, (id) =>
          sample.records.passages.find((one) => one.id === id),
        ),
    );
    // “close the harbour? 👩‍🚀” starts at 31; the astronaut in it is 5 UTF-16 units and 3 code points.
    expect(written).toContain(`"id":"urn:uuid:${idNumber(303)}"`);
    expect(written).toContain('{"type":"TextPositionSelector","start":31,"end":70}');
  });
});
