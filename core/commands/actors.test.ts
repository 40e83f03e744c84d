import { beforeEach, describe, expect, it } from 'vitest';
import { importArgs, mayor } from './testing/fixtures.ts';
import { MemoryLibrary } from './testing/memory-library.ts';

let library: MemoryLibrary;
let passages: string[];
beforeEach(async () => {
  library = new MemoryLibrary();
  const { id } = await library.run('import-document', importArgs('a'));
  const spans = [0, 5, 10].map((start) => {
    return { document: id, start, end: start + 4, colour: 1 as const };
  });
  passages = (await library.run('create-passages', { passages: spans })).ids;
});

describe('actors', () => {
  it('are trimmed, and an exact twin of the same type is refused', async () => {
    const made = await library.run('create-actor', {
      ...mayor,
      name: ' Ada Tessel ',
      aliases: ['Ada Tessel', ' AT '],
    });
    expect(made).toMatchObject({ name: 'Ada Tessel', aliases: ['AT'] });
    await expect(library.run('create-actor', mayor)).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'There is already a person called “Ada Tessel”.',
    });
    await library.run('create-actor', { ...mayor, type: 'organisation' });
    await expect(library.run('create-actor', { ...mayor, name: '  ' })).rejects.toMatchObject({
      name: 'InvalidInputError',
    });
  });

  it('are renamed, but not to a twin', async () => {
    const first = await library.run('create-actor', mayor);
    const second = await library.run('create-actor', { ...mayor, name: 'Bo Lind' });
    await library.run('edit-actor', { id: second.id, fields: { name: 'Bo Linde', type: 'group' } });
    expect(library.records.actors.get(second.id)).toMatchObject({
      name: 'Bo Linde',
      type: 'group',
    });
    expect(library.changes.at(-1)?.label).toBe('Renamed “Bo Lind” to “Bo Linde”');
    await expect(
      library.run('edit-actor', { id: second.id, fields: { name: first.name, type: 'person' } }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('are deleted with their links', async () => {
    const { actor } = await library.run('link-passages', { passages, actor: mayor, role: 'about' });
    await library.run('delete-actor', { id: actor });
    expect(library.records.links.size).toBe(0);
    expect(library.records.passages.size).toBe(3);
  });
});

describe('links', () => {
  it('are made once a role, with the actor on the spot', async () => {
    const two = passages.slice(0, 2);
    const first = await library.run('link-passages', {
      passages: two,
      actor: mayor,
      role: 'speaker',
    });
    expect(library.changes.at(-1)?.label).toBe('Linked 2 passages to Ada Tessel (speaker)');
    const again = await library.run('link-passages', {
      passages,
      actor: first.actor,
      role: 'speaker',
    });
    expect(again.links.slice(0, 2)).toEqual(first.links);
    expect(library.records.links.size).toBe(3);
    await library.run('link-passages', { passages: two, actor: first.actor, role: 'about' });
    expect(library.records.links.size).toBe(5);
    const count = library.changes.length;
    await library.run('link-passages', { passages, actor: first.actor, role: 'speaker' });
    expect(library.changes).toHaveLength(count);
  });

  it.each(['ada  tessel', 'ADA TESSEL', 'mayor tessel', ' Ａda Tessel'])(
    'take the actor that goes by “%s” already',
    async (name) => {
      const known = await library.run('create-actor', mayor);
      const { actor } = await library.run('link-passages', {
        passages,
        actor: { ...mayor, name, type: 'group', aliases: [] },
        role: 'about',
      });
      expect(actor).toBe(known.id);
      expect(library.records.actors.size).toBe(1);
    },
  );

  it('change their role, but not to one that is there', async () => {
    const { actor, links } = await library.run('link-passages', {
      passages,
      actor: mayor,
      role: 'about',
    });
    const id = links[0]?.id ?? '';
    await library.run('change-link-role', { id, role: 'speaker' });
    expect(library.records.links.get(id)?.role).toBe('speaker');
    await library.run('link-passages', { passages, actor, role: 'about' });
    await expect(library.run('change-link-role', { id, role: 'about' })).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('are removed', async () => {
    const { links } = await library.run('link-passages', { passages, actor: mayor, role: 'about' });
    await library.run('unlink', { ids: links.map((link) => link.id) });
    expect(library.records.links.size).toBe(0);
    expect(library.changes.at(-1)?.label).toBe('Unlinked 3 passages from Ada Tessel');
  });
});
