/** Where the code of a worker thread lies, and what Node needs to run it. */
export interface WorkerProgram {
  readonly url: URL;
  readonly execArgv: readonly string[];
}

/**
 * A module of this folder as the program of a worker thread: compiled where this file is, else (in specs) from its
 * source, through the hooks that also run the check of the statistics.
 *
 * @param module path within this folder, without extension
 */
export function workerProgram(module: string): WorkerProgram {
  if (!import.meta.url.endsWith('.ts')) return { url: new URL(`./${module}.js`, import.meta.url), execArgv: [] };
  const hooks = new URL('../../../../../scripts/typescript-loader.mjs', import.meta.url).href;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(hooks)});`;
  return {
    url: new URL(`./${module}.ts`, import.meta.url),
    execArgv: ['--conditions=source', '--import', `data:text/javascript,${encodeURIComponent(register)}`],
  };
}
