import { expect, it } from 'vitest';
import { uninflected } from './uninflected.ts';

it.each([
  ['Internationalen Hafenagentur', 'Internationale Hafenagentur'],
  ['Europäischen Gerichtshof', 'Europäischer Gerichtshof'],
  ['Deutsche Mieterbund', 'Deutscher Mieterbund'],
  [
    'Kriminologische Forschungsinstitut Niedersachsen',
    'Kriminologisches Forschungsinstitut Niedersachsen',
  ],
  ['Vereinten Nationen', 'Vereinte Nationen'],
  ['Deutschen Bahn', 'Deutsche Bahn'],
  ['Bundesamts für Strassen', 'Bundesamt für Strassen'],
  ['Münchner Neuesten Nachrichten', 'Münchner Neueste Nachrichten'],
  ['Neuen Zürcher Zeitung', 'Neue Zürcher Zeitung'],
  ['Waldenfelser Boten', 'Waldenfelser Bote'],
  // What is no adjective, or of no known gender, stays.
  ['Hans Meier', 'Hans Meier'],
  ['Roten Faden', 'Roten Faden'],
  ['Stadtwerke Ilmrode', 'Stadtwerke Ilmrode'],
])('%s is called %s', (given, wanted) => {
  expect(uninflected(given)).toBe(wanted);
});
