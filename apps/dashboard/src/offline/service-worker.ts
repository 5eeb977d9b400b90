/*
 * Keeps the program itself on the device, so that its page opens without a network. Of what the registry answers nothing
 * is ever kept, and nothing but files of the program is looked at.
 */

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker extends EventTarget {
  readonly location: Location;
  skipWaiting(): Promise<void>;
}

/** Written in while building: a digest of the files, and their addresses. */
const shell = JSON.parse('__SHELL__') as { version: string; files: readonly string[] };

const PREFIX = 'tonus-shell-';
const NAME = PREFIX + shell.version;
const PAGE = '/';
/** Addresses the registry answers itself, whatever is asked there. */
const OUR_OWN = /^\/(graphql|sign-in\/provider|calendar)(\/|$)/;

const worker = self as unknown as Worker;
const files = new Set(shell.files);

worker.addEventListener('install', (event) => (event as Lasting).waitUntil(keepShell()));
worker.addEventListener('activate', (event) => (event as Lasting).waitUntil(forgetFormerShells()));
worker.addEventListener('message', ({ data }: Event & { data?: unknown }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = bound(event as Fetching);
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || OUR_OWN.test(pathname)) return;
  if (request.mode === 'navigate') respondWith(fetch(request).catch(keptPage));
  else if (files.has(pathname)) respondWith(keptFile(request, pathname));
});

const bound = (event: Fetching) => ({
  request: event.request,
  respondWith: (answer: Promise<Response>) => event.respondWith(answer),
});

/** A file whose name carries its hash is the same in every version: it is taken from a former shell where it is there. */
async function keepShell(): Promise<void> {
  const shelf = await caches.open(NAME);
  await Promise.all(
    shell.files.map(async (file) => {
      const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
      const answer = known ?? (await fetch(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }));
      if (!answer.ok) throw new Error(`${file} is not there`);
      await shelf.put(file, answer);
    }),
  );
}

async function forgetFormerShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== NAME).map((name) => caches.delete(name)),
  );
}

async function keptPage(): Promise<Response> {
  return (await caches.match(PAGE, { cacheName: NAME })) ?? Response.error();
}

async function keptFile(request: Request, pathname: string): Promise<Response> {
  return (await caches.match(pathname, { cacheName: NAME })) ?? fetch(request);
}
