/** What can be done from a mention's popover; `actor` is one that the mention may mean. */
export interface MentionDeeds {
  accept(actor: string): void;
  /** For one actor, or with null for all it may mean. */
  reject(actor: string | null): void;
  reopen(): void;
  acceptAll(actor: string): void;
  rejectAll(actor: string): void;
  highlight(actor: string): void;
  exclude(actor: string, phrase: string): void;
  openActor(actor: string): void;
  step(by: 1 | -1): void;
  close(): void;
}

/** How many mentions of an actor are open in the document, this one among them if it is. */
export type OpenCount = (actor: string) => number;
