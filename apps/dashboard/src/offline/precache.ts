import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const WORKER = 'service-worker.js';
/** As it stands in the code, in whatever quotes the bundler prefers. */
const PLACE = /(["'`])__SHELL__\1/;

/** Files beside the program that belong to its page; those from `public/` are not in the bundle. */
const BESIDE = ['/favicon.svg', '/manifest.webmanifest', '/icon-192.png', '/icon-512.png'];

/**
 * Builds the service worker as a file of its own and tells it which files the program consists of.
 *
 * @param source where its code is
 */
export function precache(source: string): Plugin {
  return {
    name: 'precache',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: source, fileName: WORKER });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
        if (worker.imports.length > 0) throw new Error('the service worker must stand alone');
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const files = ['/', ...BESIDE, ...built.map((name) => `/${name}`).sort()];
        // The page itself carries no hash in its name.
        const page = bundle['index.html'];
        const content = page?.type === 'asset' ? page.source : '';
        const version = createHash('sha256').update(files.join('\n')).update(content).digest('hex').slice(0, 16);
        if (!PLACE.test(worker.code)) throw new Error('the service worker has no place for its files');
        worker.code = worker.code.replace(PLACE, JSON.stringify(JSON.stringify({ version, files })));
      },
    },
  };
}
