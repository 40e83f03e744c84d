// Keeping a note as it stands, before it becomes another.

import type { Op } from '../change.ts';
import { put } from '../change.ts';
import { versionsToDrop } from '../notes/thin-versions.ts';
import type { NoteRecord } from '../records/note.ts';
import type { SectionRecord } from '../records/section.ts';
import type { VersionRecord } from '../records/version.ts';
import type { Context, Reader } from './command.ts';

/** So long a text must have stood, or been worked on, for it to be kept: milliseconds. */
const between = 10 * 60_000;

/** The ops that keep a note as it stands, and those that give up older versions which are too many now. */
export async function keepAsItStands(
  note: NoteRecord,
  section: SectionRecord,
  read: Reader,
  context: Context,
  kept = false,
): Promise<Op[]> {
  const before = await read.where('versions', 'of', [note.id]);
  const own: SectionRecord = { ...section, id: context.newId(), owner: context.newId() };
  const version: VersionRecord = {
    id: own.owner,
    of: note.id,
    title: note.title,
    section: { id: own.id, length: note.section.length },
    at: note.changedAt,
    ...(kept ? { kept: true } : {}),
    createdAt: context.now,
  };
  const drop = versionsToDrop([...before, version], context.now).filter((one) => one !== version);
  return [
    put('versions', null, version),
    put('sections', null, own),
    ...(await withoutVersions(drop, read)),
  ];
}

/** The ops that take versions away with their texts. */
export async function withoutVersions(
  versions: readonly VersionRecord[],
  read: Reader,
): Promise<Op[]> {
  const texts = await read.many(
    'sections',
    versions.map((version) => version.section.id),
  );
  return [
    ...versions.map((version) => put('versions', version, null)),
    ...texts.flatMap((text) => (text === undefined ? [] : [put('sections', text, null)])),
  ];
}

/**
 * The ops that keep a note before a save writes over it: when the last version, or else the note's beginning,
 * is ten minutes ago, and there is a text to keep.
 */
export async function keepWhenDue(
  note: NoteRecord,
  section: SectionRecord,
  read: Reader,
  context: Context,
): Promise<Op[]> {
  if (note.section.length === 0) return [];
  const versions = await read.where('versions', 'of', [note.id]);
  const last = versions.reduce(
    (latest, { createdAt }) => (createdAt > latest ? createdAt : latest),
    note.createdAt,
  );
  if (Date.parse(context.now) - Date.parse(last) < between) return [];
  return await keepAsItStands(note, section, read, context);
}
