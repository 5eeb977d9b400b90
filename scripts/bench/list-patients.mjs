import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { HttpClient, question } from './http-client.mjs';
import { atOnce, median, now, since } from './measure.mjs';

const CONNECTIONS = 8;
const ROUNDS = 3;
const MILLISECONDS_A_ROUND = 1_500;

const list = question(`{
  patients(first: 50) {
    nodes {
      id
      pseudonym
      encounters {
        id
        heldOn
        purpose
        assessments { id instrumentCode rater recording scores { code value absence answered expected } }
      }
    }
  }
}`);

/** 50 patients with all they have against a bare server: three queries, assembled in JavaScript. */
export async function listPatients({ api, url, table }) {
  const bare = await startBareServer(url);
  const clients = {
    ours: await new HttpClient(api.url, CONNECTIONS).signIn('clinician'),
    limit: new HttpClient(bare.url, CONNECTIONS),
  };
  const rates = { ours: [], limit: [] };
  try {
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [side, client] of Object.entries(clients)) {
        const { perSecond } = await atOnce(CONNECTIONS, await piecesFor(client), () => client.ask(list));
        if (round >= 0) rates[side].push(perSecond);
      }
    }
  } finally {
    for (const client of Object.values(clients)) client.close();
    bare.stop();
  }
  table.add({
    id: 'list',
    operation: `50 patients, everything nested, ${CONNECTIONS} connections`,
    limitIs: 'bare server, three queries',
    unit: '/s',
    ours: median(rates.ours),
    limit: median(rates.limit),
    runs: ROUNDS,
    goal: { least: 0.3 },
  });
}

async function piecesFor(client) {
  const began = now();
  await client.ask(list);
  return Math.max(2 * CONNECTIONS, Math.round(MILLISECONDS_A_ROUND / since(began)));
}

async function startBareServer(url) {
  const program = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, url], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [ready] = await once(child, 'message');
  return { url: ready.url, stop: () => child.kill() };
}
