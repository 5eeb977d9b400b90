import { createServer } from 'node:net';
import { Trouble } from './trouble.mjs';

/**
 * The port to serve on, from the environment.
 *
 * @returns {Promise<number>}
 * @throws {Trouble} when it is no port, may not be used, or is taken
 */
export async function freePort() {
  const wanted = process.env['PORT'] || '3000';
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT must be a number from 1 to 65535, not "${wanted}".`);
  }
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    const code = await refusalOf(port, host);
    if (code === 'EADDRINUSE') {
      throw new Trouble(`Port ${port} is taken by another program; choose another one: PORT=${port + 1} npm start`);
    }
    if (code === 'EACCES') throw new Trouble(`This account may not use port ${port}; choose one above 1023.`);
  }
  return port;
}

/** The code of the system's refusal; null when the port is free there. */
function refusalOf(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
