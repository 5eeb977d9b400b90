/**
 * Something the person at the terminal can act on. It is printed as one sentence, without a stack.
 */
export class Trouble extends Error {
  /**
   * @param {string} sentence what is wrong and what to do about it
   * @param {number} exitCode
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = 'Trouble';
    this.exitCode = exitCode;
  }
}

/** Translates what the file system says into a sentence; anything else is returned as it came. */
export function inWords(error) {
  const where = error?.path ? ` (${error.path})` : '';
  if (error?.code === 'ENOSPC') return new Trouble(`The disk is full${where}; free some space and start again.`);
  if (error?.code === 'EROFS')
    return new Trouble(`The disk is read-only${where}; Tonus has to write into its checkout.`);
  if (error?.code === 'EACCES' || error?.code === 'EPERM')
    return new Trouble(
      `This account may not write${where}; run as the account that owns the checkout, or give it to this one.`,
    );
  return error;
}

/** Prints a failure and returns the exit code that goes with it. */
export function report(error) {
  const told = inWords(error);
  if (!(told instanceof Trouble)) {
    console.error(told);
    return 1;
  }
  console.error(told.message);
  return told.exitCode;
}
