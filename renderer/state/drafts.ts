// Records that follow a Change: copied once, when the first of them changes, however many do.

interface Kept {
  readonly id: string;
}

/** A map of records by id. */
export class MapDraft<T extends Kept> {
  private readonly before: ReadonlyMap<string, T>;
  private copy: Map<string, T> | null = null;

  constructor(before: ReadonlyMap<string, T>) {
    this.before = before;
  }

  /** As it stands now; the very map it began with while nothing has changed. */
  get now(): ReadonlyMap<string, T> {
    return this.copy ?? this.before;
  }

  /** A record comes or changes, or with null goes. */
  put(id: string, record: T | null): void {
    this.copy ??= new Map(this.before);
    if (record === null) this.copy.delete(id);
    else this.copy.set(id, record);
  }
}

/** A list of records, in the order in which they came. */
export class ListDraft<T extends Kept> {
  private readonly before: readonly T[];
  private draft: MapDraft<T> | null = null;

  constructor(before: readonly T[]) {
    this.before = before;
  }

  get now(): readonly T[] {
    return this.draft === null ? this.before : [...this.draft.now.values()];
  }

  put(id: string, record: T | null): void {
    this.draft ??= new MapDraft(new Map(this.before.map((one) => [one.id, one])));
    this.draft.put(id, record);
  }
}
