// Keeps the import page of a batch: opened for the first file, thrown away and made anew when a file
// makes it hang or die, closed at the end.

import { DictumError, refusedFile } from '#core/errors.ts';
import type { ImportSource, ImportedText } from '#core/import-api.ts';

/** A page that reads files; see `ImportApi`. */
export interface ReadingPage {
  read(source: ImportSource): Promise<ImportedText>;
  close(): void;
}

/** Thrown when the user cancelled while a file was being read. */
export class Cancelled extends Error {}

/** Thrown when a file took longer than the limit. */
class Hung extends Error {}

/** Markdown takes about 3 ms a kilobyte on a slow machine, nearly all of it in the parser. */
const millisecondsPerMegabyte = 5000;

/** Milliseconds a file may take: what any may, and more the larger it is. */
function limitFor({ base64 }: ImportSource, least: number): number {
  const megabytes = (base64.length * 0.75) / 1_000_000;
  return Math.round(least + megabytes * millisecondsPerMegabyte);
}

/** Opens no page before the first `read`; to be closed. */
export class PageKeeper {
  private readonly open: () => Promise<ReadingPage>;
  /** Milliseconds that opening the page, or reading a file of no size, may take. */
  private readonly limit: number;
  private readonly signal: AbortSignal | undefined;
  private page: ReadingPage | null = null;

  constructor(open: () => Promise<ReadingPage>, limit: number, signal: AbortSignal | undefined) {
    this.open = open;
    this.limit = limit;
    this.signal = signal;
  }

  /**
   * Reads one file. Rejects with the page's own `RefusedFileError`, with one of ours when the page hung
   * or died, or with `Cancelled`.
   */
  async read(source: ImportSource): Promise<unknown> {
    const limit = limitFor(source, this.limit);
    try {
      this.page ??= await this.opened();
      return await this.withinLimit(this.page.read(source), limit);
    } catch (error) {
      // After anything but an answer, nobody knows what state the page is in.
      if (!(error instanceof DictumError && error.name === 'RefusedFileError')) this.close();
      if (!(error instanceof Hung)) throw error;
      const seconds = Math.round(limit / 1000);
      throw refusedFile(`“${source.name}” took longer than ${seconds} seconds to read.`);
    }
  }

  /** Ends the page, if there is one; the next `read` opens another. */
  close(): void {
    this.page?.close();
    this.page = null;
  }

  private async opened(): Promise<ReadingPage> {
    const opening = this.open();
    try {
      return await this.withinLimit(opening, this.limit);
    } catch (error) {
      // A page that comes too late is not wanted any more.
      opening.then(
        (page) => page.close(),
        () => undefined,
      );
      throw error;
    }
  }

  private withinLimit<T>(reading: Promise<T>, limit: number): Promise<T> {
    const { signal } = this;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Hung()), limit);
      const cancel = (): void => reject(new Cancelled());
      signal?.addEventListener('abort', cancel, { once: true });
      if (signal?.aborted === true) cancel();
      void reading.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      });
    });
  }
}
