import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** A browser as far as a server is concerned: keeps connections and its cookie, reads the whole answer. */
export class HttpClient {
  constructor(url, connections = 1) {
    this.url = url;
    // Node's server hangs up on a connection that has been idle for 5 s; we let go of it first.
    this.agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 3_000 });
    this.cookie = null;
  }

  async signIn(persona) {
    const { headers } = await this.#post(
      question('mutation ($code: String!) { signInAsPersona(code: $code) { name } }', { code: persona }),
    );
    this.cookie = headers['set-cookie'][0].split(';')[0];
    return this;
  }

  /** The handle of the login session, as transactions of this person carry it. */
  get session() {
    return this.cookie.split('=')[1];
  }

  /**
   * @param {string} asked made by `question`
   * @returns {Promise<Buffer>} the answer as it came
   * @throws when the answer holds errors
   */
  async ask(asked) {
    const { body } = await this.#post(asked);
    if (body.subarray(0, 8).toString() !== '{"data":') throw new Error(`refused: ${body.subarray(0, 300)}`);
    return body;
  }

  close() {
    this.agent.destroy();
  }

  #post(asked) {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(asked),
        origin: this.url,
        'idempotency-key': randomUUID(),
      };
      if (this.cookie !== null) headers.cookie = this.cookie;
      const sent = request(`${this.url}/graphql`, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(asked);
    });
  }
}

/** A GraphQL request as it is sent. */
export const question = (query, variables = {}) => JSON.stringify({ query, variables });
