import { Worker } from 'node:worker_threads';
import { unpackError } from './carried-error.js';
import { ComputationLost } from './computations.errors.js';
import { movableBuffers } from './movable-buffers.js';
import type { Report } from './task-list.js';
import type { WorkerProgram } from './worker-program.js';

/** A computation somebody waits for. */
export interface Computation {
  readonly name: string;
  readonly input: unknown;
  readonly onProgress: (share: number) => void;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** How long a task gets to notice that it is to end, before its thread is ended with it. */
const grace = 100;

/** One worker thread and the computation it is busy with. */
export class ComputingThread {
  private readonly worker: Worker;
  private computation: Computation | null = null;
  private stop = new Int32Array(new SharedArrayBuffer(4));
  private fault: unknown = null;
  private isEnding = false;

  /**
   * @param onFree told when it can take the next computation
   * @param onEnd told once, when the thread is gone for whatever reason
   */
  constructor(
    program: WorkerProgram,
    private readonly onFree: (thread: ComputingThread) => void,
    onEnd: (thread: ComputingThread) => void,
  ) {
    // Computations need nothing of the environment, where the address of the database stands.
    this.worker = new Worker(program.url, { execArgv: [...program.execArgv], env: {} });
    this.worker.on('message', (report: Report) => this.hear(report));
    this.worker.on('messageerror', (error) => this.settle()?.reject(error));
    this.worker.on('error', (error) => (this.fault = error));
    this.worker.on('exit', (code) => {
      this.isEnding = true;
      this.settle()?.reject(new ComputationLost(this.fault ?? new Error(`it ended with ${code}`)));
      onEnd(this);
    });
  }

  get isFree(): boolean {
    return this.computation === null && !this.isEnding;
  }

  /** Starts a computation; typed arrays of its input belong to the thread from now on. */
  start(computation: Computation): void {
    this.computation = computation;
    this.stop = new Int32Array(new SharedArrayBuffer(4));
    this.worker.ref();
    const { name, input } = computation;
    try {
      this.worker.postMessage({ name, input, stop: this.stop }, movableBuffers(input));
    } catch (error) {
      // The input is no plain data; the thread has not heard of it.
      this.settle()?.reject(error);
      this.onFree(this);
    }
  }

  /** Ends the computation: the task by itself where it asks in time, else the thread. */
  abandon(computation: Computation): void {
    if (this.computation !== computation) return;
    Atomics.store(this.stop, 0, 1);
    setTimeout(() => {
      if (this.computation === computation) void this.end();
    }, grace).unref();
  }

  /** An idle thread does not keep the process alive. */
  rest(): void {
    this.worker.unref();
  }

  /** Lets nobody wait any longer. */
  refuse(reason: unknown): void {
    this.settle()?.reject(reason);
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await this.worker.terminate();
  }

  private hear(report: Report): void {
    if (report.kind === 'progress') return this.computation?.onProgress(report.share);
    const computation = this.settle();
    if (report.kind === 'failed') computation?.reject(unpackError(report.error));
    else computation?.resolve(report.result);
    this.onFree(this);
  }

  private settle(): Computation | null {
    const computation = this.computation;
    this.computation = null;
    return computation;
  }
}
