import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkout } from '../checkout.mjs';

const dashboard = join(checkout, 'dist', 'dashboard');
const LARGEST_KB = 200;

/** The JavaScript a browser must have before a page shows, gzipped: the start of the dashboard and what the page imports. */
export function weighDashboard({ table }) {
  const page = join(dashboard, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  const start = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
  const pages = readdirSync(join(dashboard, 'assets')).filter((name) => /-page-.*\.js$/.test(name));
  weigh(table, 'start', start);
  for (const name of pages) weigh(table, name.replace(/-page-.*$/, ' page'), [...start, name]);
}

function weigh(table, entry, files) {
  const bytes = [...withImports(files)].reduce((sum, name) => sum + gzipSync(source(name)).length, 0);
  table.add({
    id: `bundle: ${entry}`,
    operation: `dashboard, JavaScript of the ${entry}`,
    unit: 'kB',
    ours: bytes / 1000,
    goal: { atMost: LARGEST_KB },
  });
}

function withImports(files, known = new Set()) {
  for (const name of files) {
    if (known.has(name)) continue;
    known.add(name);
    const imported = [...source(name).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)];
    withImports(
      imported.map(([, file]) => file),
      known,
    );
  }
  return known;
}

const source = (name) => readFileSync(join(dashboard, 'assets', name), 'utf8');
