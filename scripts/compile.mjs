import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkout, dataFolder } from './checkout.mjs';
import { hold, release } from './holder.mjs';
import { step } from './progress.mjs';
import { lastLines, runNode } from './run.mjs';
import { Trouble } from './trouble.mjs';

const output = join(checkout, 'dist');
const dashboard = join(checkout, 'apps', 'dashboard');
const serverFolders = ['apps/api', 'libs', 'migrations'];

const parts = [
  {
    name: 'API',
    inputs: [...serverFolders, '.swcrc', 'package-lock.json'],
    product: join(output, 'apps', 'api'),
    make: compileServer,
  },
  {
    name: 'dashboard',
    inputs: ['apps/dashboard', 'libs/instruments', 'libs/therapy', 'package-lock.json'],
    product: join(output, 'dashboard'),
    make: bundleDashboard,
  },
].filter(({ name }) => name !== 'dashboard' || existsSync(join(dashboard, 'index.html')));

/**
 * Builds what has changed since it was built last, judged by content.
 *
 * @param {{ always?: boolean, only?: string }} [options] only: the name of one part
 * @throws {Trouble} with the compiler's complaint
 */
export async function build({ always = false, only } = {}) {
  const holder = join(dataFolder, 'build.holder');
  while (hold(holder) !== null) await wait(200);
  try {
    for (const part of parts.filter(({ name }) => only === undefined || name === only)) {
      const stamp = join(output, `.${part.name}-sources`);
      const hash = hashOf(part.inputs);
      if (!always && existsSync(part.product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
      await step(`Building the ${part.name}`, part.make);
      writeFileSync(stamp, hash);
    }
  } finally {
    release(holder);
  }
}

/** Whether there is something to start, new or old. */
export const isBuilt = () => existsSync(join(output, 'apps', 'api'));

async function compileServer() {
  const unfinished = join(output, '.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  const compiler = join(checkout, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const { code, said } = await runNode(compiler, [...serverFolders, '-d', unfinished, '--quiet']);
  if (code !== 0) throw failure('API', said);
  copyData(unfinished);
  // Folder by folder, whole: a migration that was removed must not live on in the output.
  for (const folder of serverFolders) {
    const target = join(output, folder);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(join(unfinished, folder))) renameSync(join(unfinished, folder), target);
  }
  rmSync(unfinished, { recursive: true, force: true });
}

/** JSON the code reads at run time goes along; reference values of specs do not. */
function copyData(target) {
  for (const folder of serverFolders) {
    for (const file of filesUnder(join(checkout, folder))) {
      if (!/\.(json|graphql)$/.test(file) || file.includes('/reference/')) continue;
      cpSync(file, join(target, relative(checkout, file)));
    }
  }
}

async function bundleDashboard() {
  const bundler = join(checkout, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--outDir', join(output, 'dashboard'), '--emptyOutDir', '--logLevel', 'warn'];
  const { code, said } = await runNode(bundler, args, {
    cwd: dashboard,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (code !== 0) throw failure('dashboard', said);
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const input of inputs) {
    for (const file of filesUnder(join(checkout, input))) hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Every file of the folder, sorted; specs and what is generated beside the sources left out. */
function filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return /\.spec\.tsx?$/.test(path) ? [] : [path];
  if (['node_modules', 'dist', 'reference'].includes(basename(path))) return [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function failure(name, said) {
  if (/ENOSPC|No space left/.test(said))
    return new Trouble('The disk is full, nothing could be built; free some space.');
  const complaint = said.split('\n').filter((line) => !/^\s+at /.test(line));
  return new Trouble(`The ${name} could not be built:\n${lastLines(complaint.join('\n'), 40)}`);
}
