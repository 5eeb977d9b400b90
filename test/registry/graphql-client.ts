import { randomUUID } from 'node:crypto';

/** One error of an answer, as a client sees it. */
export interface GraphqlRefusal {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly rule?: string; readonly field?: string };
}

export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors?: readonly GraphqlRefusal[];
}

/** A browser as far as the API is concerned: keeps its cookie, speaks JSON. */
export class GraphqlClient {
  constructor(
    private readonly url: string,
    public cookie = '',
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** On a phone that holds a caregiver link, and has no cookie. */
  static byLink(url: string, token: string): GraphqlClient {
    return new GraphqlClient(url, '', { 'tonus-link': token });
  }

  /** The whole answer, errors included. The key is that of the act, when it is repeated. */
  async send<T>(
    query: string,
    variables: Record<string, unknown> = {},
    key: string = randomUUID(),
  ): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        origin: new URL(this.url).origin,
        ...(this.cookie && { cookie: this.cookie }),
        ...this.headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return (await response.json()) as GraphqlAnswer<T>;
  }

  /** The data of an answer that must have no errors. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors || data === null) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The first error of an answer that must have one. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<GraphqlRefusal> {
    const { errors } = await this.send(query, variables);
    const [first] = errors ?? [];
    if (!first) throw new Error('the request was not refused');
    return first;
  }
}
