// What names an actor, as a list to choose from: what is chosen goes to a second actor. Pure.

import type { CommandArgs } from '#core/commands/catalogue.ts';
import type { NewActor } from '#core/commands/command-inputs.ts';
import type { ActorRecord } from '#core/records/actor.ts';
import type { DecisionRecord } from '#core/records/decision.ts';
import type { DocumentRecord } from '#core/records/document.ts';
import type { LinkRecord } from '#core/records/link.ts';
import type { PassageRecord } from '#core/records/passage.ts';
import type { StatementRecord, StatementSlot } from '#core/records/statement.ts';
import { statementSlots } from '#core/records/statement.ts';
import { roleWords } from '../../ui/actor-words.tsx';
import { foldText } from '../../ui/fold-text.ts';

/** One thing that may go to the second actor. */
export type SplitItem = { key: string; title: string; facts: string } & (
  | { kind: 'alias'; alias: string }
  | { kind: 'link'; id: string }
  | { kind: 'statement'; id: string; slot: StatementSlot }
  | { kind: 'label'; document: string; label: string }
  | { kind: 'decision'; id: string }
);

/** What stands under one heading of the list. */
export interface SplitGroup {
  heading: string;
  items: SplitItem[];
}

/** An actor with all it holds. */
export interface SplitSource {
  actor: ActorRecord;
  links: readonly LinkRecord[];
  statements: readonly StatementRecord[];
  decisions: readonly DecisionRecord[];
  passages: ReadonlyMap<string, PassageRecord>;
  documents: ReadonlyMap<string, DocumentRecord>;
  /** The names of concepts, by id. */
  concepts: ReadonlyMap<string, { name: string }>;
}

const slotWords: Readonly<Record<StatementSlot, string>> = {
  speaker: 'as speaker',
  organisation: 'as organisation',
  targets: 'as target',
};

const isIn = (statement: StatementRecord, slot: StatementSlot, actor: string): boolean =>
  slot === 'targets' ? statement.targets.includes(actor) : statement[slot] === actor;

/** Everything that names the actor, by kind; kinds without anything are left out. */
export function splitGroups(source: SplitSource): SplitGroup[] {
  const { actor, passages, documents, concepts } = source;
  const titleOf = (document: string): string => documents.get(document)?.title ?? '';
  const quoteOf = (passage: string): string => passages.get(passage)?.quote ?? '';
  const groups: SplitGroup[] = [
    {
      heading: 'Aliases',
      items: actor.aliases.map((alias) => ({
        kind: 'alias',
        key: `alias ${alias}`,
        title: alias,
        facts: '',
        alias,
      })),
    },
    {
      heading: 'Passages',
      items: source.links.map((one) => ({
        kind: 'link',
        key: one.id,
        title: quoteOf(one.passage),
        facts: `${roleWords[one.role]} · ${titleOf(one.document)}`,
        id: one.id,
      })),
    },
    {
      heading: 'Statements',
      items: source.statements.flatMap((one) =>
        statementSlots
          .filter((slot) => isIn(one, slot, actor.id))
          .map((slot): SplitItem => ({
            kind: 'statement',
            key: `${one.id} ${slot}`,
            title: concepts.get(one.concept ?? '')?.name ?? quoteOf(one.passage),
            facts: `${one.stance}, ${slotWords[slot]} · ${titleOf(one.document)}`,
            id: one.id,
            slot,
          })),
      ),
    },
    {
      heading: 'Speaker labels',
      items: [...documents.values()].flatMap((document) =>
        (document.speakers ?? [])
          .filter((one) => one.actor === actor.id)
          .map(({ label }): SplitItem => ({
            kind: 'label',
            key: `label ${document.id} ${label}`,
            title: label,
            facts: document.title,
            document: document.id,
            label,
          })),
      ),
    },
    {
      heading: 'Decisions on mentions',
      items: source.decisions.map((one) => ({
        kind: 'decision',
        key: one.id,
        title: `${one.prefix.slice(-24)}${one.surface}${one.suffix.slice(0, 24)}`,
        facts: `${one.verdict} · ${titleOf(one.document)}`,
        id: one.id,
      })),
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}

/** The groups with only what has every word that was typed. */
export function filteredGroups(groups: readonly SplitGroup[], typed: string): SplitGroup[] {
  const words = foldText(typed).split(' ');
  return groups
    .map(({ heading, items }) => ({
      heading,
      items: items.filter(({ title, facts }) => {
        const text = foldText(`${title}\n${facts}`);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((group) => group.items.length > 0);
}

/** What the command takes for what is chosen. */
export function splitArgs(
  id: string,
  actor: NewActor,
  items: readonly SplitItem[],
): CommandArgs<'split-actor'> {
  const slots = new Map<string, StatementSlot[]>();
  for (const item of items)
    if (item.kind === 'statement') slots.set(item.id, [...(slots.get(item.id) ?? []), item.slot]);
  return {
    id,
    actor,
    links: items.flatMap((item) => (item.kind === 'link' ? [item.id] : [])),
    statements: [...slots].map(([statement, its]) => ({ id: statement, slots: its })),
    decisions: items.flatMap((item) => (item.kind === 'decision' ? [item.id] : [])),
    aliases: items.flatMap((item) => (item.kind === 'alias' ? [item.alias] : [])),
    labels: items.flatMap((item) =>
      item.kind === 'label' ? [{ document: item.document, label: item.label }] : [],
    ),
  };
}
