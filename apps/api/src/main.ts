import 'reflect-metadata';
import { readConfig } from './config.js';
import { exitWithSentence } from './exit.js';
import { createServer } from './server.js';

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createServer(config);
  await app.init();
  await app.listen(config.port, config.host);
  const url = config.origin ?? `http://${config.host}:${config.port}`;
  process.send?.({ ready: true, url });
  console.log(`Tonus is ready at ${url}`);
  if (config.mode === 'demo')
    console.log('Open it and choose a person to sign in as; no password is needed. Ctrl-C stops.');
}

start().catch(exitWithSentence);
