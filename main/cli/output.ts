// What the command line prints. Everything is gathered and written before the exit: a pipe may take it
// slowly, and leaving earlier would cut it off.

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
    await write(process.stdout, this.lines.splice(0).join(''));
  }
}

/** A message for the person, on standard error. */
export async function say(message: string): Promise<void> {
  await write(process.stderr, `${message}\n`);
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '') return Promise.resolve();
  return new Promise((resolve) => {
    stream.once('error', () => resolve());
    stream.write(text, () => resolve());
  });
}
