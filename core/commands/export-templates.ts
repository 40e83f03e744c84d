// The user's own templates of exports, kept in the library.

import { put } from '../change.ts';
import { id, object, optional } from '../check.ts';
import { invalidInput, notFound } from '../errors.ts';
import { compileTemplate } from '../formats/template/compile.ts';
import type { ExportTemplate, SettingsRecord } from '../records/settings.ts';
import {
  defaultSettings,
  exportTemplateName,
  exportTemplateText,
  mostExportTemplates,
} from '../records/settings.ts';
import type { CommandArgs } from './catalogue.ts';
import type { Command, Plan } from './command.ts';
import { brief } from './command.ts';

function planned<R>(
  label: string,
  stored: SettingsRecord | null,
  templates: ExportTemplate[],
  result: R,
): Plan<R> {
  const { exportTemplates: _before, ...rest } = stored ?? defaultSettings;
  const after: SettingsRecord =
    templates.length === 0 ? rest : { ...rest, exportTemplates: templates };
  return { label, kind: 'do', ops: [put('settings', stored, after)], result };
}

/** Keeps a template: a new one, or in place of the one with this id. One that cannot be read is refused. */
export const saveExportTemplate: Command<CommandArgs<'save-export-template'>, { id: string }> = {
  name: 'save-export-template',
  check: object({ id: optional(id), name: exportTemplateName, text: exportTemplateText }),
  async plan(args, read, context) {
    const name = args.name.trim();
    if (name === '') throw invalidInput('A template needs a name.');
    compileTemplate(args.text);
    const stored = (await read.get('settings', defaultSettings.id)) ?? null;
    const known = stored?.exportTemplates ?? [];
    const before = known.find((one) => one.id === args.id);
    if (args.id !== undefined && before === undefined)
      throw notFound('The template is not in the library any more.');
    if (before === undefined && known.length >= mostExportTemplates)
      throw invalidInput(`A library keeps ${mostExportTemplates} templates at most.`);
    const saved: ExportTemplate = { id: before?.id ?? context.newId(), name, text: args.text };
    const templates =
      before === undefined
        ? [...known, saved]
        : known.map((one) => (one.id === saved.id ? saved : one));
    return planned(`Saved the export template “${brief(name)}”`, stored, templates, {
      id: saved.id,
    });
  },
};

/** Forgets a template of the user's own. */
export const deleteExportTemplate: Command<CommandArgs<'delete-export-template'>, null> = {
  name: 'delete-export-template',
  check: object({ id }),
  async plan(args, read) {
    const stored = (await read.get('settings', defaultSettings.id)) ?? null;
    const known = stored?.exportTemplates ?? [];
    const gone = known.find((one) => one.id === args.id);
    if (gone === undefined) throw notFound('The template is not in the library any more.');
    const left = known.filter((one) => one !== gone);
    return planned(`Deleted the export template “${brief(gone.name)}”`, stored, left, null);
  },
};
