import { expect, it } from 'vitest';
import { MemoryLibrary } from './testing/memory-library.ts';

it('keeps templates of exports, changes and forgets them, each in one step', async () => {
  const library = new MemoryLibrary();
  const kept = () => library.records.settings.get('settings')?.exportTemplates;
  const { id } = await library.run('save-export-template', { name: ' Mine ', text: '{{title}}' });
  expect(kept()).toEqual([{ id, name: 'Mine', text: '{{title}}' }]);
  await library.run('save-export-template', { id, name: 'Mine', text: '{{today}}' });
  expect(kept()).toEqual([{ id, name: 'Mine', text: '{{today}}' }]);
  await expect(
    library.run('save-export-template', { name: 'Bad', text: 'a\n{{titel}}' }),
  ).rejects.toThrow('Line 2: there is no field “titel”. Did you mean “title”?');
  await expect(library.run('save-export-template', { name: ' ', text: '' })).rejects.toThrow(
    'A template needs a name.',
  );
  await library.run('delete-export-template', { id });
  expect(kept()).toBeUndefined();
  await expect(library.run('delete-export-template', { id })).rejects.toThrow(
    'The template is not in the library any more.',
  );
});
