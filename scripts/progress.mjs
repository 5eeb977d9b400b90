const noticeable = 700;
const patience = 10_000;

/**
 * Does a piece of work, and tells about it when it takes longer than a moment. The output of a command stays clean:
 * it is told on the error output.
 *
 * @template T
 * @param {string} what for instance `Building the dashboard`
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = Date.now();
  let told = false;
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const soon = setTimeout(() => {
    told = true;
    console.error(`${what} …`);
  }, noticeable);
  const again = setInterval(() => console.error(`  … ${seconds()} s`), patience);
  try {
    return await work();
  } finally {
    clearTimeout(soon);
    clearInterval(again);
    if (told) console.error(`  ${seconds()} s`);
  }
}
