import { randomUUID } from 'node:crypto';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { RequestContext } from './access/actor.js';
import { LoginSessions } from './access/login-sessions.js';
import { formatError } from './errors.js';
import { requestRules } from './request-rules.js';

/** The one endpoint. The schema comes from the classes; apps/api/schema.graphql is its committed copy. */
export const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [LoginSessions],
  useFactory: (sessions: LoginSessions) => ({
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: true,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    autoTransformHttpErrors: false,
    csrfPrevention: true,
    formatError,
    // Answers are never cached, and its bookkeeping costs a fifth of a large list.
    plugins: [ApolloServerPluginCacheControlDisabled(), requestRules],
    context: async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => {
      const requestId = randomUUID();
      return { req, res, requestId, actor: await sessions.actorOf(req, requestId) };
    },
  }),
});
