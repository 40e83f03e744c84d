// What merging, splitting, deleting or renaming actors would come to: what a screen shows before it happens.
// Pure; counted from the same answers the commands act on.

import type { ActorRecord } from '../records/actor.ts';
import { actorsOf } from '../records/statement.ts';
import type { ActorHoldings } from './actor-holdings.ts';
import { countLabels } from './actor-holdings.ts';
import type { NameClash } from './actor-names.ts';
import { nameClashes } from './actor-names.ts';
import type { CommandArgs } from './catalogue.ts';
import { mergedActor, namesOf, passedDecisions, passedLinks } from './merge-actors.ts';

/** How much names some actors. */
interface HoldingCounts {
  links: number;
  statements: number;
  decisions: number;
  /** Speaker labels of documents. */
  labels: number;
}

/** What a merge would do, computed by the same rules as the command. */
export interface MergePreview extends HoldingCounts {
  /** Of the links, those that go because the passage is linked to the survivor in the same role. */
  doubledLinks: number;
  /** Of the decisions, those that go because one stands at the same place; it wins where they differ. */
  doubledDecisions: number;
  /** The actor as it would stand. */
  merged: ActorRecord;
  /** Aliases that would be new to the survivor. */
  newAliases: string[];
  /** Names of the survivor that actors outside the merge go by, too. */
  clashes: NameClash[];
}

/**
 * What a merge would come to: links, statements, decisions and labels of the others. `holdings` are those of
 * all of them, `actors` all of the library's. Throws as the command does when it cannot be.
 */
export function previewMerge(
  into: ActorRecord,
  others: readonly ActorRecord[],
  holdings: ActorHoldings,
  actors: Iterable<ActorRecord>,
  keepNames?: readonly string[],
): MergePreview {
  const gone = new Set(others.map((one) => one.id));
  const merged = mergedActor(into, others, keepNames);
  const links = passedLinks(holdings, into.id);
  const decisions = passedDecisions(holdings, into.id);
  const known = new Set(namesOf([into]));
  return {
    links: links.length,
    doubledLinks: links.filter(({ after }) => after === null).length,
    statements: holdings.statements.filter((one) => actorsOf(one).some((actor) => gone.has(actor)))
      .length,
    decisions: decisions.length,
    doubledDecisions: decisions.filter(({ after }) => after === null).length,
    labels: countLabels(holdings.documents, gone),
    merged,
    newAliases: merged.aliases.filter((alias) => !known.has(alias)),
    clashes: nameClashes(namesOf([merged]), actors, new Set([into.id, ...gone])),
  };
}

/** What would go or be emptied if these actors were deleted. `holdings` are theirs. */
export function previewDeletion(ids: ReadonlySet<string>, holdings: ActorHoldings): HoldingCounts {
  return {
    links: holdings.links.length,
    statements: holdings.statements.length,
    decisions: holdings.decisions.length,
    labels: countLabels(holdings.documents, ids),
  };
}

/** What a split would do, computed by the same rules as the command. */
export interface SplitPreview {
  /** What the second actor would get. */
  moved: HoldingCounts;
  /** What would stay with the first; a statement that names both counts twice. */
  left: HoldingCounts;
  /** Names of the second actor that others go by, too, the first among them. */
  clashes: NameClash[];
}

/** What a split would come to. `holdings` are the first actor's, `actors` all of the library's. */
export function previewSplit(
  args: CommandArgs<'split-actor'>,
  holdings: ActorHoldings,
  actors: Iterable<ActorRecord>,
): SplitPreview {
  const passed = new Set(args.aliases);
  const moved: HoldingCounts = {
    links: new Set(args.links).size,
    statements: args.statements.filter(({ slots }) => slots.length > 0).length,
    decisions: new Set(args.decisions).size,
    labels: args.labels?.length ?? 0,
  };
  const slots = new Map(args.statements.map((one) => [one.id, new Set(one.slots)]));
  const left: HoldingCounts = {
    links: holdings.links.length - moved.links,
    statements: holdings.statements.filter((one) => {
      const given = slots.get(one.id);
      return (
        (one.speaker === args.id && given?.has('speaker') !== true) ||
        (one.organisation === args.id && given?.has('organisation') !== true) ||
        (one.targets.includes(args.id) && given?.has('targets') !== true)
      );
    }).length,
    decisions: holdings.decisions.length - moved.decisions,
    labels: countLabels(holdings.documents, new Set([args.id])) - moved.labels,
  };
  const standing = [...actors].map((one) =>
    one.id === args.id ? { ...one, aliases: one.aliases.filter((name) => !passed.has(name)) } : one,
  );
  const names = [args.actor.name, ...args.actor.aliases, ...args.aliases];
  return { moved, left, clashes: nameClashes(names, standing, new Set()) };
}

/** Who else goes by a name an actor would be given. */
export function previewRename(
  actor: ActorRecord,
  name: string,
  actors: Iterable<ActorRecord>,
): NameClash[] {
  return nameClashes([name.trim()], actors, new Set([actor.id]));
}
