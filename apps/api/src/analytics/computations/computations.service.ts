import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { statisticsTasks } from './statistics-tasks.js';
import { WorkerPool } from './worker-pool.js';
import { workerProgram } from './worker-program.js';

/** Long statistics beside the event loop; see docs/decisions/0007-long-computations.md. Costs nothing until used. */
@Injectable()
export class Computations extends WorkerPool<typeof statisticsTasks> implements OnApplicationShutdown {
  constructor() {
    super(workerProgram('statistics-worker'));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
