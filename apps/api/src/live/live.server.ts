import { randomUUID } from 'node:crypto';
import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request } from 'express';
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLFormattedError,
} from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { CONFIG } from '../access/access.tokens.js';
import type { Actor } from '../access/actor.js';
import { LoginSessions } from '../access/login-sessions.js';
import type { Config } from '../config.js';
import { RegistryError, type ErrorCode } from '../errors.js';
import { formatError } from '../format-error.js';
import { admit } from '../gate/gate.plugin.js';
import { limitRules } from '../gate/limit-rules.js';
import { limits } from '../gate/limits.js';
import { comesFromOurPage } from './comes-from-our-page.js';

const PATH = '/graphql/live';

/** A subscription is a few words; whoever sends more has mistaken the address. */
const LONGEST_MESSAGE = 4096;
/** Pages of one person that listen at once. */
const MOST_OF_A_SESSION = 12;
const MOST_SUBSCRIPTIONS = 2;

/** Only what is ours is told in its own words. */
const refusal = (code: ErrorCode, sentence: string): GraphQLError =>
  new GraphQLError(sentence, { originalError: new RegistryError(code, sentence) });

/** Of a socket, once it is known who listens. An alias, since the library asks for an index signature. */
type Known = { actor: Actor };

/**
 * Subscriptions, over WebSockets. Nothing else is answered here: queries and mutations go over HTTP, where each has its
 * transaction, its key and its place in the trail.
 */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    perMessageDeflate: false,
    clientTracking: true,
  });
  private readonly listening = new Map<string, number>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly sessions: LoginSessions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'acting' | 'origin' | 'guarded'>,
  ) {}

  onApplicationBootstrap(): void {
    // At the command line nobody connects.
    if (this.config.acting !== 'people') return;
    useServer<Record<string, unknown>, Known>(
      {
        connectionInitWaitTimeout: 5_000,
        onConnect: ({ extra }) => this.welcome(extra),
        onSubscribe: ({ extra, subscriptions }, _id, payload) =>
          Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS
            ? [refusal('RATE_LIMITED', 'You listen to this already. Close what you do not need.')]
            : this.prepare(extra, payload),
        // What fails before the first answer comes this way, and would be told as the driver words it.
        onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
          errors ? { ...result, errors: errors.map((error) => formatError(asJson(error), error)) } : undefined,
        onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
        onClose: ({ extra }) => this.leave(extra as Extra & Partial<Known>),
        isProd: true,
      },
      this.sockets,
    );
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Whoever hangs up while being answered must not take the server along.
      socket.on('error', () => socket.destroy());
      if (request.headers.upgrade?.toLowerCase() !== 'websocket') return serveAsAsked(server, request, socket);
      if (request.url !== PATH) return refuse(socket, '404 Not Found');
      if (!comesFromOurPage(request, this.config.origin)) return refuse(socket, '403 Forbidden');
      this.sockets.handleUpgrade(request, socket, head, (opened) => {
        this.sockets.emit('connection', opened, request);
        // The library would print what was sent.
        opened.removeAllListeners('error').on('error', () => opened.terminate());
      });
    });
  }

  beforeApplicationShutdown(): void {
    for (const socket of this.sockets.clients) end(socket, 1001, 'The registry restarts.');
    this.sockets.close();
  }

  /** Who has not signed in, or listens from too many pages, is let go with a code that says so. */
  private async welcome(extra: Extra & Partial<Known>): Promise<boolean> {
    const actor = await this.sessions.actorOf(extra.request as Request, randomUUID());
    if (actor?.session == null) {
      end(extra.socket, CloseCode.Unauthorized, 'Sign in first.');
      return true;
    }
    const mine = this.listening.get(actor.session) ?? 0;
    if (mine >= MOST_OF_A_SESSION) return false;
    this.listening.set(actor.session, mine + 1);
    extra.actor = actor;
    return true;
  }

  private leave({ actor }: Partial<Known>): void {
    if (actor?.session == null) return;
    const left = (this.listening.get(actor.session) ?? 1) - 1;
    if (left > 0) this.listening.set(actor.session, left);
    else this.listening.delete(actor.session);
  }

  /** What every request over HTTP must keep, this one keeps as well. */
  private prepare(
    { actor, request }: Extra & Partial<Known>,
    { query, variables, operationName }: SubscribePayload,
  ): ExecutionArgs | readonly GraphQLError[] {
    // Of a module nobody can import: the one that puts the schema together.
    const { schema } = this.modules.get(GraphQLSchemaHost, { strict: false });
    try {
      const document = parse(query, { maxTokens: limits.tokens });
      const broken = validate(schema, document, [...specifiedRules, ...limitRules]);
      if (broken.length > 0) return broken;
      const operation = getOperationAST(document, operationName ?? undefined);
      if (operation?.operation !== 'subscription')
        return [refusal('VALIDATION_FAILED', 'Only subscriptions come here.')];
      admit({ schema, document, operation, variables: variables ?? {} }, actor?.role ?? null, this.config.guarded);
      return {
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables ?? {},
        contextValue: { req: request as Request, res: null, actor: actor ?? null, requestId: randomUUID() },
      };
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })];
    }
  }
}

/** Clients that would rather speak HTTP/2 offer that along with an ordinary question, which is answered as such. */
function serveAsAsked(server: Server, request: IncomingMessage, socket: Duplex): void {
  // What follows the head of the request has been taken for the other protocol.
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(socket, '400 Bad Request');
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket as Socket);
  response.on('finish', () => socket.end());
  server.emit('request', request, response);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function end(socket: Pick<WebSocket, 'close' | 'terminate'>, code: number, reason: string): void {
  socket.close(code, reason);
  // Whoever does not answer is not waited for.
  setTimeout(() => socket.terminate(), 1_000).unref();
}

const asJson = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
  error instanceof GraphQLError ? error.toJSON() : error;
