// Records that follow a Change: copied once, when the first of them changes, however many do.

/** A map of records, or of what is known of them, by id. */
export class MapDraft<T> {
  private readonly before: ReadonlyMap<string, T>;
  private copy: Map<string, T> | null = null;

  constructor(before: ReadonlyMap<string, T>) {
    this.before = before;
  }

  /** As it stands now; the very map it began with while nothing has changed. */
  get now(): ReadonlyMap<string, T> {
    return this.copy ?? this.before;
  }

  /** One comes or changes, or with null goes. */
  put(id: string, after: T | null): void {
    this.copy ??= new Map(this.before);
    if (after === null) this.copy.delete(id);
    else this.copy.set(id, after);
  }
}

/** A list of records, in the order in which they came. */
export class ListDraft<T extends { readonly id: string }> {
  private readonly before: readonly T[];
  private draft: MapDraft<T> | null = null;

  constructor(before: readonly T[]) {
    this.before = before;
  }

  /** The list as it stands; the one before while nothing was put. */
  get now(): readonly T[] {
    return this.draft === null ? this.before : [...this.draft.now.values()];
  }

  /** A record comes or changes, or with null goes. */
  put(id: string, record: T | null): void {
    this.draft ??= new MapDraft(new Map(this.before.map((one) => [one.id, one])));
    this.draft.put(id, record);
  }
}
