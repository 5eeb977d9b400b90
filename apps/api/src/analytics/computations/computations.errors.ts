import { RegistryError } from '../../errors.js';

export const tooManyComputations = () =>
  new RegistryError('BUSY', 'Too many long computations are waiting already; try again in a few minutes.');

export const computationsClosed = () =>
  new RegistryError('BUSY', 'The server is being stopped; ask again when it is back.');

/** The thread ended under its computation: out of memory, or ended from outside. Nobody could have foreseen it. */
export class ComputationLost extends Error {
  constructor(cause: unknown) {
    super('The thread of a computation was lost.', { cause });
    this.name = 'ComputationLost';
  }
}
