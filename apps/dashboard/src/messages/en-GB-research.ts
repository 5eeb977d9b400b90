/** Words of the researcher's page. */
export const enGBResearch = {
  title: 'What can you read now?',
  lede: 'The definitions behind every result are open to you. Results about patients are not open to researchers yet.',
  open: 'Open now',
  instruments: 'Items, scoring rules, ranges and thresholds of every instrument, with source and licence.',
  protocol: 'Follow-up windows, responder rules and the taxonomy of complications.',
  closed: 'Not open yet',
  closedText:
    'Outcomes and complication rates stay closed to researchers until every count they could reach passes disclosure control, so that no small group can be recognised.',
  closedPages: 'Building a cohort, Table 1, time to event, permalinks and exports have no page in this release.',
  api: 'The data dictionary',
  apiText:
    'The registry’s GraphQL schema describes every field with its unit and meaning. Signed in, you may read all of it by introspection, also what your role may not ask for.',
  apiSession:
    'Requests count as yours when they carry the cookie of this login session. There are no access tokens for scripts yet.',
  address: 'Address',
  copy: 'Copy address',
  copied: 'Copied',
  download: 'Download the schema (JSON)',
  downloadFailed: 'The schema could not be downloaded',
  fileName: 'tonus-schema.json',
  queries: 'Queries of the schema',
  queriesCaption: 'Queries and whether your role may use them',
  columns: { query: 'Query', answers: 'What it answers', yours: 'For your role' },
  allowed: 'open',
  denied: 'not open',
  noQueries: 'The schema names no queries.',
};
