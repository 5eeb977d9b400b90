import 'reflect-metadata';
import { ConfigurationError, readConfig } from './config.js';
import { migrate } from './database.js';
import { createServer } from './server.js';

/** What sysexits.h calls a configuration error; the launcher prints no more than our one sentence. */
const EX_CONFIG = 78;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  await migrate(config.databaseUrl);
  const app = await createServer(config);
  await app.listen(config.port, config.host);
  const url = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`;
  process.send?.({ ready: true, url });
  console.log(`Tonus is ready at ${url}`);
}

start().catch((error: unknown) => {
  if (error instanceof ConfigurationError) {
    console.error(error.message);
    process.exit(EX_CONFIG);
  }
  console.error(error);
  process.exit(1);
});
