import { FRAGMENT, NAME, patient, PATIENT } from './forced-failures.js';

/** Bodies nobody can understand, with secrets in them, and the status they are answered with. */
export const unreadable: readonly [title: string, body: string | Buffer, status: number][] = [
  ['no JSON', `{"query": "${NAME}`, 400],
  ['JSON that is no request', JSON.stringify([NAME]), 400],
  ['several requests at once', JSON.stringify([{ query: '{ viewer { name } }' }]), 400],
  [
    'broken UTF-8',
    Buffer.concat([Buffer.from(`{"query":"${NAME}`), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
    400,
  ],
  ['too large', JSON.stringify({ query: NAME.repeat(20_000) }), 413],
  ['no GraphQL', JSON.stringify({ query: `{ ${NAME} (` }), 400],
  ['an unknown field', JSON.stringify({ query: `{ ${NAME} }` }), 400],
  ['an unknown argument', JSON.stringify({ query: `{ patient(${NAME}: 1) { id } }` }), 400],
  ['an unknown type', JSON.stringify({ query: `query ($x: ${NAME}!) { viewer { name } }` }), 400],
  ['an unknown fragment', JSON.stringify({ query: `{ viewer { ...${NAME} } }` }), 400],
  ['an unknown directive', JSON.stringify({ query: `{ viewer @${NAME} { name } }` }), 400],
  ['a literal of another type', JSON.stringify({ query: `{ patients(first: "${NAME}") { total } }` }), 400],
  ['no such operation', JSON.stringify({ query: '{ viewer { name } }', operationName: NAME }), 400],
  ['variables that are a text', JSON.stringify({ query: '{ viewer { name } }', variables: NAME }), 400],
  [
    'a stored query that is not stored',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: NAME } } }),
    400,
  ],
  [
    'a variable of another type',
    JSON.stringify({ query: PATIENT, variables: { input: { ...patient, birthYear: NAME } } }),
    200,
  ],
  [
    'a variable with an unknown field',
    JSON.stringify({ query: PATIENT, variables: { input: { ...patient, [NAME]: 1 } } }),
    200,
  ],
  [
    'a variable with an object for a text',
    JSON.stringify({ query: PATIENT, variables: { input: { ...patient, pseudonym: { [NAME]: FRAGMENT } } } }),
    200,
  ],
  [
    'a missing variable',
    JSON.stringify({ query: PATIENT.replaceAll('input:', 'input:').replace('$input:', `$${NAME}: Int, $input:`) }),
    200,
  ],
  ['a code that is none', JSON.stringify({ query: PATIENT, variables: { input: { ...patient, sex: NAME } } }), 200],
  [
    'a day that is none',
    JSON.stringify({ query: PATIENT, variables: { input: { ...patient, enrolledOn: NAME } } }),
    200,
  ],
  [
    'nothing but brackets',
    `{"query":"{ viewer { name } }","variables":{"x":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`,
    200,
  ],
];
