import { availableParallelism } from 'node:os';
import { computationsClosed, tooManyComputations } from './computations.errors.js';
import { type Computation, ComputingThread } from './computing-thread.js';
import type { InputOf, ResultOf, TaskList } from './task-list.js';
import type { WorkerProgram } from './worker-program.js';

export interface PoolSetting {
  /** One processor stays with the event loop and the database. */
  readonly threads?: number;
  /** Computations that may wait; one more is refused. */
  readonly waiting?: number;
  /** After so long without work the threads are ended. */
  readonly idleMilliseconds?: number;
}

/** How one computation is watched and called off. */
export interface ComputationOptions {
  readonly signal?: AbortSignal;
  /** Told the share that is done, growing up to 1; tasks that cannot tell go from 0 to 1 at once. */
  readonly onProgress?: (share: number) => void;
}

/** Runs tasks of a list in worker threads: started when needed, ended when idle, never more than allowed. */
export class WorkerPool<Tasks extends TaskList> {
  private readonly threads = new Set<ComputingThread>();
  private readonly queue: Computation[] = [];
  private readonly most: number;
  private readonly mostWaiting: number;
  private readonly idleMilliseconds: number;
  private idle: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly program: WorkerProgram,
    { threads = availableParallelism() - 1, waiting = 20, idleMilliseconds = 30_000 }: PoolSetting = {},
  ) {
    this.most = Math.max(1, threads);
    this.mostWaiting = waiting;
    this.idleMilliseconds = idleMilliseconds;
  }

  /**
   * Computes in another thread.
   *
   * @param input plain data; its typed arrays move to the other thread and must not be used here any more
   * @throws what the task throws, of the same kind; the reason of the signal; RegistryError BUSY when too many wait or
   *   the server stops; ComputationLost when the thread ended under it
   */
  async run<Name extends keyof Tasks & string>(
    name: Name,
    input: InputOf<Tasks[Name]>,
    { signal, onProgress }: ComputationOptions = {},
  ): Promise<ResultOf<Tasks[Name]>> {
    signal?.throwIfAborted();
    if (this.isClosed) throw computationsClosed();
    const result = await new Promise((resolve, reject) => {
      const computation: Computation = {
        name,
        input,
        onProgress: (share) => {
          if (signal?.aborted !== true) onProgress?.(share);
        },
        resolve: (value) => {
          signal?.removeEventListener('abort', callOff);
          resolve(value);
        },
        reject: (reason) => {
          signal?.removeEventListener('abort', callOff);
          reject(reason as Error);
        },
      };
      const callOff = () => {
        reject(signal?.reason as Error);
        this.abandon(computation);
      };
      if (!this.accept(computation)) return reject(tooManyComputations());
      signal?.addEventListener('abort', callOff, { once: true });
    });
    onProgress?.(1);
    return result as ResultOf<Tasks[Name]>;
  }

  /** Ends everything; what runs or waits is refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.idle);
    for (const computation of this.queue.splice(0)) computation.reject(computationsClosed());
    for (const thread of this.threads) thread.refuse(computationsClosed());
    await Promise.all(Array.from(this.threads, (thread) => thread.end()));
  }

  /** Threads there are at the moment. */
  get size(): number {
    return this.threads.size;
  }

  /** @returns false when too many wait already */
  private accept(computation: Computation): boolean {
    const thread = this.freeThread();
    if (thread === null && this.queue.length >= this.mostWaiting) return false;
    if (thread === null) this.queue.push(computation);
    else this.start(thread, computation);
    return true;
  }

  private abandon(computation: Computation): void {
    const position = this.queue.indexOf(computation);
    if (position >= 0) this.queue.splice(position, 1);
    else for (const thread of this.threads) thread.abandon(computation);
  }

  private freeThread(): ComputingThread | null {
    for (const thread of this.threads) if (thread.isFree) return thread;
    if (this.threads.size >= this.most) return null;
    const thread = new ComputingThread(
      this.program,
      () => this.goOn(),
      (ended) => {
        this.threads.delete(ended);
        this.goOn();
      },
    );
    this.threads.add(thread);
    return thread;
  }

  private start(thread: ComputingThread, computation: Computation): void {
    clearTimeout(this.idle);
    thread.start(computation);
  }

  /** Gives what waits to whoever is free; when nothing is left, lets the threads end after a while. */
  private goOn(): void {
    if (this.isClosed) return;
    while (this.queue.length > 0) {
      const thread = this.freeThread();
      if (thread === null) return;
      this.start(thread, this.queue.shift()!);
    }
    const resting = [...this.threads].filter(({ isFree }) => isFree);
    for (const thread of resting) thread.rest();
    if (resting.length < this.threads.size || resting.length === 0) return;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => resting.forEach((thread) => void thread.end()), this.idleMilliseconds).unref();
  }
}
