import { RegistryProblem } from '../graphql/registry-problem.js';
import { messages } from '../messages/messages.js';

/**
 * The program of a page or panel did not arrive. In words of ours, because the router reloads the page, and with it all
 * that is open, when it meets the browser's own.
 */
export class NotLoaded extends RegistryProblem {
  /** Makes the next drawing ask for it again. */
  readonly forget: () => void;

  constructor(forget: () => void) {
    super('OFFLINE', messages.problems.pageNotLoadedText);
    this.forget = forget;
  }
}
