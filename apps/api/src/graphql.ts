import { randomUUID } from 'node:crypto';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { RequestContext } from './access/actor.js';
import { linkHolderOf } from './access/link-holder.js';
import { LoginSessions } from './access/login-sessions.js';
import { CONFIG } from './access/access.tokens.js';
import { Records } from './access/records.js';
import { transactions } from './access/transactions.plugin.js';
import { VIEW_TRAIL, type ViewTrail } from './access/view-trail.js';
import type { Config } from './config.js';
import { formatError } from './format-error.js';
import { gate } from './gate/gate.plugin.js';
import { limitRules } from './gate/limit-rules.js';
import { explainParser, limits } from './gate/limits.js';
import { storableLiterals } from './gate/storable-text.js';
import { graphqlLog } from './log/library-logs.js';
import { logOperations } from './log/log-operations.js';
import { readInstantsStrictly } from './instants.js';
import { limitOperations } from './rates/limit-operations.js';
import { forgetPages } from './web/forget-pages.js';
import { requestId } from './web/request-id.js';

readInstantsStrictly();

/** The one endpoint. The schema comes from the classes; apps/api/schema.graphql is its committed copy. */
export const graphql = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [LoginSessions, Records, CONFIG, VIEW_TRAIL],
  useFactory: (sessions: LoginSessions, records: Records, config: Config, trail: ViewTrail) => ({
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
    persistedQueries: false,
    logger: graphqlLog,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...limitRules, storableLiterals],
    formatError: (formatted, thrown) => formatError(formatted, explainParser(thrown)),
    // Answers are never cached, and its bookkeeping costs a fifth of a large list.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      logOperations,
      limitOperations(config.limits),
      gate(config.guarded),
      transactions(records, trail),
      forgetPages,
    ],
    context: async ({ req, res }: { req: Request; res: Response }): Promise<RequestContext> => {
      const id = requestId() ?? randomUUID();
      const link = linkHolderOf(req, id);
      return { req, res, requestId: id, link, actor: link ? null : await sessions.actorOf(req, id) };
    },
  }),
});
