import { createClient, type Client } from 'graphql-ws';
import type { TypedDocumentString } from './generated/graphql.js';

/** Codes of an end that trying again would not change: not signed in, not allowed, too many pages. */
const FINAL = new Set([4400, 4401, 4403, 4406]);
const LONGEST_PAUSE_MS = 30_000;

let line: Client | null = null;

/** One line for all that a page listens to; opened with the first and closed after the last. */
function theLine(): Client {
  line ??= createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql/live`,
    lazy: true,
    lazyCloseTimeout: 1_000,
    keepAlive: 20_000,
    retryAttempts: Infinity,
    shouldRetry: (reason) => !(reason instanceof CloseEvent && FINAL.has(reason.code)),
    // A restart of the registry must not be greeted by every page at once.
    retryWait: (tries) =>
      new Promise((resolve) => {
        setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, 500 * 2 ** tries) * (0.5 + Math.random()));
      }),
  });
  return line;
}

interface Listener<Result, Variables> {
  readonly variables: Variables;
  readonly heard: (result: Result) => void;
  /** True once changes are heard, false while the line is down. */
  readonly standing: (open: boolean) => void;
}

/** @returns stops listening */
export function listenTo<Result, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentString<Result, Variables>,
  { variables, heard, standing }: Listener<Result, Variables>,
): () => void {
  const client = theLine();
  const stops = [
    client.on('connected', () => standing(true)),
    client.on('closed', () => standing(false)),
    client.subscribe<Result>(
      { query: document.toString(), variables },
      {
        next: ({ data }) => {
          if (data) heard(data);
        },
        error: () => standing(false),
        complete: () => standing(false),
      },
    ),
  ];
  return () => stops.forEach((stop) => stop());
}
