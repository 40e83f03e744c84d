/** Runs tasks one at a time, in the order in which they came; one that fails does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Answers what the task answers. */
  add<R>(task: () => Promise<R>): Promise<R> {
    const run = this.last.then(task);
    this.last = run.catch(() => undefined);
    return run;
  }
}
