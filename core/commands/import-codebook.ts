import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { object } from '../check.ts';
import { isEqual } from '../equal.ts';
import type { CodebookConcept } from '../formats/codebook/codebook.ts';
import { codebookCheck } from '../formats/codebook/json.ts';
import type { ConceptRecord } from '../records/concept.ts';
import { roles } from '../records/link.ts';
import { colours } from '../records/passage.ts';
import type { SettingsRecord } from '../records/settings.ts';
import { defaultSettings } from '../records/settings.ts';
import { foldedName } from '../text/folded-name.ts';
import type { CommandArgs, CommandResult } from './catalogue.ts';
import type { Command, Context, Plan } from './command.ts';
import { brief } from './command.ts';
import { withDefinitions } from './define-signs.ts';
import { counted } from '../counted.ts';

type Args = CommandArgs<'import-codebook'>;
type Result = CommandResult<'import-codebook'>;

/** The concepts of a codebook by their folded names, each once; those that are only named as a parent, too. */
function eachOnce(given: readonly CodebookConcept[]): {
  wanted: Map<string, CodebookConcept>;
  report: string[];
} {
  const wanted = new Map<string, CodebookConcept>();
  const report: string[] = [];
  for (const one of given) {
    const key = foldedName(one.name);
    if (key === '') continue;
    if (wanted.has(key)) report.push(`“${brief(one.name)}” stands twice; the first one counts.`);
    else wanted.set(key, { ...one, name: one.name.trim() });
  }
  for (const { parent } of wanted.values()) {
    const key = foldedName(parent ?? '');
    if (parent !== null && key !== '' && !wanted.has(key))
      wanted.set(key, { name: parent.trim(), parent: null, definition: '', colour: null });
  }
  return { wanted, report };
}

/** Whether a concept would be part of itself by way of others of the codebook. */
function isLooped(start: string, wanted: ReadonlyMap<string, CodebookConcept>): boolean {
  const seen = new Set<string>();
  let at = foldedName(wanted.get(start)?.parent ?? '');
  while (at !== '' && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = foldedName(wanted.get(at)?.parent ?? '');
  }
  return false;
}

/** The settings with names of colours that were never changed and definitions that are empty filled in. */
function filled(before: SettingsRecord, { codebook }: Args): SettingsRecord {
  const named = new Map(codebook.colours.map((one) => [one.colour, one]));
  const colourNames = before.colourNames.map((name, index) => {
    const colour = colours[index];
    const given = colour === undefined ? '' : (named.get(colour)?.name.trim() ?? '');
    return given !== '' && name === defaultSettings.colourNames[index] ? given : name;
  });
  const definitions = colours.map((colour, index) => {
    const own = before.colourDefinitions?.[index] ?? '';
    return own === '' ? (named.get(colour)?.definition ?? '') : own;
  });
  const roleTexts = roles.map((role, index) => {
    const own = before.roleDefinitions?.[index] ?? '';
    return own === '' ? (codebook.roles.find((one) => one.role === role)?.definition ?? '') : own;
  });
  return withDefinitions(
    withDefinitions({ ...before, colourNames }, 'colourDefinitions', definitions),
    'roleDefinitions',
    roleTexts,
  );
}

function made(one: CodebookConcept, parent: string | null, context: Context): ConceptRecord {
  return {
    id: context.newId(),
    name: one.name,
    parent,
    definition: one.definition.trim(),
    ...(one.colour === null ? {} : { colour: one.colour }),
    createdAt: context.now,
    changedAt: context.now,
  };
}

/**
 * Takes a codebook in: concepts nobody goes by the name of are made, below their parents; those that exist
 * stay where they are and get the definition only if they have none. The second time nothing changes.
 */
export const importCodebook: Command<Args, Result> = {
  name: 'import-codebook',
  check: object({ codebook: codebookCheck }),
  async plan(args, read, context): Promise<Plan<Result>> {
    const standing = new Map(
      (await read.all('concepts')).map((one) => [foldedName(one.name), one]),
    );
    const byId = new Map([...standing.values()].map((one) => [one.id, one]));
    const { wanted, report } = eachOnce(args.codebook.concepts);
    const fresh = new Map<string, ConceptRecord>();
    const ops: Op[] = [];
    let defined = 0;

    /** The id of a concept that is there or is made now, its parents first. */
    const idOf = (key: string): string | null => {
      const known = standing.get(key) ?? fresh.get(key);
      const one = wanted.get(key);
      if (known !== undefined || one === undefined) return known?.id ?? null;
      const isLoop = isLooped(key, wanted);
      if (isLoop) report.push(`“${brief(one.name)}” is part of itself; it stands at the top.`);
      const parent = isLoop ? '' : foldedName(one.parent ?? '');
      const record = made(one, parent === '' ? null : idOf(parent), context);
      fresh.set(key, record);
      ops.push(put('concepts', null, record));
      return record.id;
    };

    for (const [key, one] of wanted) {
      const known = standing.get(key);
      if (known === undefined) {
        idOf(key);
        continue;
      }
      const definition = one.definition.trim();
      const ownParent = byId.get(known.parent ?? '')?.name ?? null;
      if (one.parent !== null && foldedName(one.parent) !== foldedName(ownParent ?? ''))
        report.push(`“${brief(known.name)}” stays where it is, not below “${brief(one.parent)}”.`);
      if (definition === '' || definition === known.definition) continue;
      if (known.definition !== '') {
        report.push(`“${brief(known.name)}” keeps its own definition.`);
        continue;
      }
      defined += 1;
      ops.push(put('concepts', known, { ...known, definition, changedAt: context.now }));
    }
    const stored = (await read.get('settings', defaultSettings.id)) ?? null;
    const before = stored ?? defaultSettings;
    const after = filled(before, args);
    const signs = !isEqual(before, after);
    if (signs) ops.push(put('settings', stored, after));
    return {
      label: `Imported a codebook: ${counted(fresh.size, 'new concept')}`,
      kind: 'do',
      ops,
      result: { added: fresh.size, defined, signs, report },
    };
  },
};
