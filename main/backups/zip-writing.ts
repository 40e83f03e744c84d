// Files of a zip that is being written, each measured and hashed on its way in.

import { createHash } from 'node:crypto';
import { PassThrough, Readable, Transform } from 'node:stream';
import type { BackupEntry } from '#core/backup/manifest.ts';
import { ZipFile } from 'yazl';

/** Beyond this size an original is stored as it is: compressing it costs more than it saves. */
const largeAsset = 8 * 1024 * 1024;

/** Add files one after the other while `output` is read, then call `end`. */
export class ZipWriting {
  private readonly zip = new ZipFile();
  /** What was written so far. */
  readonly entries: BackupEntry[] = [];
  readonly output = new PassThrough();

  /** Called when the zip breaks off, by whoever waits for a file to be taken. */
  private stopped: (() => void) | null = null;

  constructor() {
    this.output.once('close', () => this.stopped?.());
    this.zip.on('error', (error: Error) => this.output.destroy(error));
    this.zip.outputStream.pipe(this.output);
  }

  /** Writes a file from what `content` gives; resolves when all of it was taken. */
  add(
    path: string,
    content: AsyncIterable<Buffer> | Iterable<Buffer>,
    size?: number,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const hash = createHash('sha256');
      let length = 0;
      const measure = new Transform({
        transform: (chunk: Buffer, _encoding, done) => {
          hash.update(chunk);
          length += chunk.length;
          done(null, chunk);
        },
        flush: (done) => {
          this.entries.push({ path, size: length, sha256: hash.digest('hex') });
          done();
        },
      });
      const source = Readable.from(content);
      const failed = (error: Error): void => {
        this.output.destroy(error);
        reject(error);
      };
      source.on('error', failed);
      measure.on('error', failed);
      this.stopped = () => reject(new Error('The zip was closed.'));
      measure.on('end', resolve);
      this.zip.addReadStream(source.pipe(measure), path, {
        mtime: new Date(0),
        mode: 0o100644,
        compress: size === undefined || size < largeAsset,
      });
    });
  }

  /** To be called behind the last file. */
  end(): void {
    this.zip.end();
  }
}
