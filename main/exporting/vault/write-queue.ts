/** How many files are written at the same time: most of a write is waiting for the disk. */
const atOnce = 6;

/** Writes a few files at a time; what each tells is kept in the order in which they came. */
export class WriteQueue {
  private readonly running: Promise<string[]>[] = [];
  private readonly told: string[] = [];

  /** Begins a write, once fewer are under way than may be. Rejects when an earlier one has failed. */
  async add(write: () => Promise<string[]>): Promise<void> {
    if (this.running.length >= atOnce) await this.endFirst();
    const begun = write();
    // It is looked at in its turn.
    begun.catch(() => undefined);
    this.running.push(begun);
  }

  /** Waits for all that was begun; answers what was told since the last time. */
  async end(): Promise<string[]> {
    while (this.running.length > 0) await this.endFirst();
    return this.told.splice(0);
  }

  /** Waits for all that was begun, whatever becomes of it. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.running.splice(0));
  }

  private async endFirst(): Promise<void> {
    this.told.push(...((await this.running.shift()) ?? []));
  }
}
