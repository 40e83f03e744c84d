// What the command line prints. Everything is gathered and written before the exit: a pipe may take it
// slowly, and leaving earlier would cut it off.

/** Commands give it their results; whoever ran the command flushes it before the exit. */
export class Output {
  private readonly lines: string[] = [];
  private readonly asJson: boolean;

  constructor(asJson: boolean) {
    this.asJson = asJson;
  }

  /** One result: a JSON object on a line of its own, or the words for people. */
  result(value: object, words: string): void {
    this.lines.push(`${this.asJson ? JSON.stringify(value) : words}\n`);
  }

  /** Text as it is, without anything added. */
  raw(text: string): void {
    this.lines.push(text);
  }

  /** Resolves when standard output has taken all of it; a closed pipe ends it quietly. */
  async flush(): Promise<void> {
    await print(this.lines.splice(0).join(''));
  }
}

/** Text for standard output, as it is; resolves when it was taken. */
export function print(text: string): Promise<void> {
  return write(process.stdout, text);
}

/** A message for the person, on standard error. */
export function say(message: string): Promise<void> {
  return write(process.stderr, `${message}\n`);
}

/** Streams whose other end may close: their errors are not ours. */
const guarded = new Set<NodeJS.WriteStream>();

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  if (!guarded.has(stream)) stream.on('error', () => undefined);
  guarded.add(stream);
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}
