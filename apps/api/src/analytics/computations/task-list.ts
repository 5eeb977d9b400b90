/** What a worker offers a task while it computes. */
export interface TaskHooks {
  /** Takes the share that is done, from 0 to 1; throws when nobody waits for the result any more. */
  readonly onProgress: (share: number) => void;
}

/** A pure function that may take long. Input and result are plain data: numbers, strings, lists, typed arrays. */
export type Task = (input: never, hooks: TaskHooks) => unknown;

/** What a kind of worker can compute, by name. Both ends know the list; nothing else can be asked for. */
export type TaskList = Readonly<Record<string, Task>>;

export type InputOf<T extends Task> = Parameters<T>[0];
export type ResultOf<T extends Task> = ReturnType<T>;

/** Sent to a worker, one at a time. */
export interface Assignment {
  readonly name: string;
  readonly input: unknown;
  /** Shared with the worker: no longer 0 when the computation is to end early. */
  readonly stop: Int32Array;
}

/** An error as far as it survives the way between threads. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** Sent by a worker. After `done` or `failed` it waits for the next assignment. */
export type Report =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: CarriedError };
