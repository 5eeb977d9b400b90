import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hold, release } from '../../scripts/holder.mjs';

/** How to start the browser: the program, and what it needs in its environment. */
export interface BundledBrowser {
  program: string;
  environment: Record<string, string>;
}

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/**
 * The Chromium that an npm package brings, unpacked once (206 MB, 2 s). Its libraries serve systems that have no NSS,
 * its font those that have no fonts.
 *
 * @throws Error where the package has no browser for the platform, or it does not run
 */
export async function bundledBrowser(): Promise<BundledBrowser> {
  const folder = await unpacked();
  const program = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  for (const environment of [fonts, { ...fonts, ...libraries }]) {
    if (spawnSync(program, ['--version'], { env: { ...process.env, ...environment } }).status === 0) {
      return { program, environment };
    }
  }
  throw new Error('The bundled Chromium does not run here; install Chromium, or name one in TONUS_TEST_BROWSER.');
}

/** Several workers may ask at once: one unpacks, the others wait. */
async function unpacked(): Promise<string> {
  const cache = writableCache();
  const folder = join(cache, 'chromium-147.0.0');
  const holder = join(cache, 'chromium.holder');
  while (!existsSync(folder) && hold(holder) !== null) await wait(200);
  try {
    if (!existsSync(folder)) unpack(folder);
  } finally {
    release(holder);
  }
  return folder;
}

/**
 * The package unpacks into the folder for temporary files, the same for everybody, and the libraries only on the
 * machines it was made for. A process of its own is told otherwise.
 */
function unpack(folder: string): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(modules, '..'),
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The bundled browser could not be unpacked: ${stderr}`);
  writeFileSync(
    join(unfinished, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir></fontconfig>`,
  );
  renameSync(unfinished, folder);
}

/** Beside the packages; where those belong to another account, a folder for this process alone. */
function writableCache(): string {
  const cache = join(modules, '.cache', 'tonus');
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, '.writable'), '');
    return cache;
  } catch {
    own ??= mkdtempSync(join(tmpdir(), 'tonus-browser-'));
    return own;
  }
}

let own: string | undefined;
process.once('exit', () => own && rmSync(own, { recursive: true, force: true }));
