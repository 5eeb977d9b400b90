import 'reflect-metadata';
import { StartUp } from './access/sign-in/start-up.js';
import { readConfig } from './config.js';
import { exitWithSentence } from './exit.js';
import { logUnforeseen } from './log/log-unforeseen.js';
import { createServer } from './server.js';

/** What nobody caught is written down like everything unforeseen, not printed with its message, before the process ends. */
for (const happening of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(happening, (error: unknown) => {
    logUnforeseen(error);
    process.exit(1);
  });
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createServer(config);
  await app.init();
  const startUp = app.get(StartUp, { strict: false });
  await startUp.check();
  await app.listen(config.port, config.host);
  const url = config.origin ?? `http://${config.host}:${config.port}`;
  process.send?.({ ready: true, url });
  console.log(`Tonus is ready at ${url}`);
  if (url.startsWith('https:') && config.trustedProxies.length === 0)
    console.log('TONUS_TRUSTED_PROXIES is not set: to the limits on sign-ins, everybody comes from your proxy.');
  if (config.mode === 'demo')
    console.log('Open it and choose a person to sign in as; no password is needed. Ctrl-C stops.');
  await startUp.offerSetUp(console.log);
}

start().catch(exitWithSentence);
