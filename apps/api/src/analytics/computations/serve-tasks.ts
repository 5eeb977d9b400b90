import { parentPort } from 'node:worker_threads';
import { carryError } from './carried-error.js';
import { movableBuffers } from './movable-buffers.js';
import type { Assignment, Report, TaskList } from './task-list.js';

const millisecondsBetweenReports = 50;

/** Makes this thread compute what it is asked for, one task after another, until it is ended from outside. */
export function serveTasks(tasks: TaskList): void {
  const port = parentPort;
  if (port === null) throw new Error('serveTasks is for worker threads');
  const report = (message: Report, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);

  port.on('message', ({ name, input, stop }: Assignment) => {
    let reportedAt = performance.now();
    const onProgress = (share: number) => {
      if (Atomics.load(stop, 0) !== 0) throw new Error('nobody waits for this computation any more');
      const at = performance.now();
      if (at - reportedAt < millisecondsBetweenReports) return;
      reportedAt = at;
      report({ kind: 'progress', share });
    };
    try {
      const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
      if (task === undefined) throw new TypeError(`no task is called ${name}`);
      const result = task(input as never, { onProgress });
      report({ kind: 'done', result }, movableBuffers(result));
    } catch (error) {
      report({ kind: 'failed', error: carryError(error) });
    }
  });
}
