type Result = IteratorResult<readonly string[], undefined>;

const DONE: Result = { done: true, value: undefined };

/**
 * What was done, as it comes; what comes while nobody asks is told together. Not a generator: one of those, waiting for
 * the next change, could not be ended before it came.
 */
export class ChangeStream implements AsyncIterableIterator<readonly string[], undefined> {
  private gathered: Set<string> | null = null;
  private asking: ((result: Result) => void) | null = null;
  private stop: (() => void) | null = null;
  private ended = false;

  /** @param mayHear asked before each change is handed out; the stream ends when not */
  constructor(private readonly mayHear: () => Promise<boolean>) {}

  /** @param listen begins to listen; returns how to stop */
  async begin(listen: (heard: (acts: readonly string[]) => void) => Promise<() => void>): Promise<this> {
    const stop = await listen((acts) => this.hear(acts));
    if (this.ended) stop();
    else this.stop = stop;
    return this;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Result> {
    if (this.ended) return Promise.resolve(DONE);
    if (this.gathered) return this.handOut();
    return new Promise((resolve) => {
      this.asking = resolve;
    });
  }

  return(): Promise<Result> {
    this.ended = true;
    this.stop?.();
    this.stop = null;
    this.asking?.(DONE);
    this.asking = null;
    return Promise.resolve(DONE);
  }

  throw(): Promise<Result> {
    return this.return();
  }

  private hear(acts: readonly string[]): void {
    this.gathered = new Set([...(this.gathered ?? []), ...acts]);
    const asking = this.asking;
    if (!asking) return;
    this.asking = null;
    void this.handOut().then(asking);
  }

  private async handOut(): Promise<Result> {
    const may = await this.mayHear().catch(() => false);
    if (!may || this.ended) return this.return();
    const value = [...(this.gathered ?? [])];
    this.gathered = null;
    return { done: false, value };
  }
}
