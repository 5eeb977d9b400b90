import { fileURLToPath } from 'node:url';
import { lastLines, run } from '../../run.mjs';

const program = fileURLToPath(new URL('./questions.R', import.meta.url));

/**
 * R and its packages, by name.
 *
 * @returns {Promise<string[] | null>} null where there is no Rscript on the PATH
 */
export async function versionsOfR() {
  const { code, said } = await run('Rscript', ['--vanilla', program, '-', 'versions']);
  return code === 0
    ? said
        .trim()
        .split('\n')
        .map((line) => line.trim())
    : null;
}

/**
 * Asks R one question.
 *
 * @param {string} folder with the columns
 * @param {string} id of the question
 * @param {{ least: number, most: number, seconds: number }} runs one only when it takes longer than half a minute
 * @returns {Promise<{ elapsed: number[], processor: number[], figures: number[] } | { because: string }>} seconds of
 *   each run; because: why there is no answer
 */
export async function askR(folder, id, runs) {
  const { code, said } = await run('Rscript', ['--vanilla', program, folder, id, ...Object.values(runs).map(String)]);
  if (code !== 0) return { because: lastLines(said, 3) };
  const missing = /^missing (\S+)/m.exec(said);
  if (missing) return { because: `the package ${missing[1]} is not installed` };
  const [seconds, figures] = said.split('seconds\n')[1].split('figures\n');
  const spent = numbersIn(seconds);
  const every = (first) => spent.filter((_, i) => i % 2 === first);
  return { elapsed: every(0), processor: every(1), figures: numbersIn(figures) };
}

const numbersIn = (text) => text.trim().split(/\s+/).map(Number);
