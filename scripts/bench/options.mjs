import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { Trouble } from '../trouble.mjs';

const usage = 'Use: npm run bench -- [--patients 2000[,20000]] [--json FILE]';

/**
 * @param {string[]} args
 * @returns {{ sizes: number[], json: string | null }} sizes: numbers of patients, ascending
 * @throws {Trouble} for anything else
 */
export function readOptions(args) {
  const { patients, json } = parse(args);
  const sizes = patients.split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 1_000_000))
    throw new Trouble(`Each number of patients is a whole number from 100 to 1000000. ${usage}`);
  return {
    sizes: sizes.sort((a, b) => a - b),
    json: json === undefined ? null : resolve(process.env['INIT_CWD'] ?? process.cwd(), json),
  };
}

function parse(args) {
  try {
    return parseArgs({ args, options: { patients: { type: 'string', default: '2000' }, json: { type: 'string' } } })
      .values;
  } catch (error) {
    throw new Trouble(`${error.message}. ${usage}`);
  }
}
