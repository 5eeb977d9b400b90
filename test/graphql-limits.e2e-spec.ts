import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
});
afterAll(() => registry.close());

const times = (n: number, make: (index: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');

/** As sent, where the body itself is what is limited. */
const post = (body: string): Promise<Response> =>
  fetch(`${registry.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

async function passes(query: string, variables: Record<string, unknown> = {}): Promise<void> {
  expect(await clinician.send(query, variables)).not.toHaveProperty('errors');
}

/** GraphQL leaves `data` out of an answer exactly when nothing was executed. */
async function isTooComplex(query: string, limit: number | string, variables: Record<string, unknown> = {}) {
  const answer = await clinician.send(query, variables);
  expect(answer).not.toHaveProperty('data');
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining(String(limit)) as string,
    extensions: { code: 'QUERY_TOO_COMPLEX' },
  });
}

describe('GQL-1: a request at a limit passes, one beyond it is refused before anything runs', () => {
  it('holds the body to 100 kB', async () => {
    const bodyOf = (bytes: number) => {
      const empty = JSON.stringify({ query: '{ registry { version } }', extensions: { fill: '' } });
      return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
    };
    expect((await post(bodyOf(100_000))).status).toBe(200);
    const refused = await post(bodyOf(100_001));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
  });

  it('holds a request to 1,000 tokens', async () => {
    // Spread over several objects, since GraphQL refuses the same field hundreds of times in one.
    const roots = ['registry', 'viewer', 'centres', 'instruments', 'protocols', 'aetiologies', 'today', 'patients'];
    const document = (tokens: number) => {
      const fill = tokens - 2 - 3 * roots.length;
      const share = Math.floor(fill / roots.length);
      const fields = roots.map((_, index) => times(index === 0 ? fill - 7 * share : share, () => '__typename'));
      return `{ ${roots.map((root, index) => `${root} { ${fields[index] ?? ''} }`).join(' ')} }`;
    };
    await passes(document(1_000));
    await isTooComplex(document(1_001), 1_000);
  });

  describe('holds fields within fields to 8', () => {
    /** A chain of so many fields; nothing else of the schema goes as deep. */
    const chain = (fields: number): string =>
      fields === 1 ? 'kind' : `${fields > 5 ? (fields === 7 ? 'fields' : 'type') : 'ofType'} { ${chain(fields - 1)} }`;
    const deep = (fields: number) => (fields === 8 ? chain(7) : chain(7).replace('kind', 'ofType { kind }'));
    it.each([
      ['written out', (n: number) => `{ __type(name: "Patient") { ${deep(n)} } }`],
      ['in inline fragments', (n: number) => `{ ... on Query { __type(name: "Patient") { ... { ${deep(n)} } } } }`],
      [
        'in named fragments within fragments',
        (n: number) =>
          `{ ...A } fragment A on Query { __type(name: "Patient") { ...B } } fragment B on __Type { ${deep(n)} }`,
      ],
      [
        'in a fragment used twice, the deeper the second time',
        (n: number) =>
          `{ registry { version } a: __type(name: "Patient") { ...B } b: __type(name: "Patient") { ...C } } fragment B on __Type { kind ofType { ...L } } fragment L on __Type { kind } fragment C on __Type { ${deep(n).replace('kind', '...L')} }`,
      ],
    ])('%s', async (_title, document) => {
      await passes(document(8));
      await isTooComplex(document(9), 8);
    });
  });

  it.each([
    ['written out', (n: number) => `{ registry { ${times(n, (i) => `v${i}: version`)} } }`],
    ['of the field __typename', (n: number) => `{ registry { ${times(n, (i) => `t${i}: __typename`)} } }`],
    [
      'in a fragment used five times',
      (n: number) =>
        `{ registry { ...F ...F ... on RegistryInfo { ...F } ... { ...F } ...G ${times(n - 15, (i) => `x${i}: mode`)} } } fragment G on RegistryInfo { ...F } fragment F on RegistryInfo { a: version b: version c: version }`,
    ],
  ])('holds aliases to 15: %s', async (_title, document) => {
    await passes(document(15));
    await isTooComplex(document(16), 15);
  });

  it.each([
    ['written out', (n: number) => `{ ${times(n, () => 'registry { version }')} }`],
    ['in an inline fragment', (n: number) => `{ ... on Query { ${times(n, () => 'registry { version }')} } }`],
    [
      'in a fragment used again within another',
      (n: number) =>
        `{ ...A ...B ${times(n - 8, () => 'viewer { name }')} } fragment B on Query { ...A } fragment A on Query { ${times(4, () => 'registry { version }')} }`,
    ],
  ])('holds root fields to 10: %s', async (_title, document) => {
    await passes(document(10));
    await isTooComplex(document(11), 10);
  });

  it('holds a request to one mutation, which must not hide in a fragment', async () => {
    const input = (year: number) => `recordPatient(input: { birthYear: ${year} }) { id }`;
    await passes(`mutation { ${input(1980)} }`);
    await passes(`mutation { ...A } fragment A on Mutation { ${input(1981)} }`);
    await isTooComplex(`mutation { a: ${input(1982)} b: ${input(1983)} }`, 'one mutation');
    await isTooComplex(`mutation { ${input(1982)} ... on Mutation { b: ${input(1983)} } }`, 'one mutation');
    await isTooComplex(
      `mutation { a: ${input(1982)} ...A } fragment A on Mutation { b: ${input(1983)} }`,
      'one mutation',
    );
    const { patients } = await clinician.ask<{ patients: { total: number } }>('{ patients { total } }');
    expect(patients.total).toBe(2);
  });

  const included = '@include(if: true)';
  it.each([
    ['on fields', (n: number) => `{ registry { ${times(n, () => `version ${included}`)} } }`],
    [
      'on uses of one fragment',
      (n: number) => `{ registry { ${times(n, () => `...F ${included}`)} } } fragment F on RegistryInfo { version }`,
    ],
    [
      'in a fragment used twice',
      (n: number) =>
        `{ registry { ...F ...F ${times(n - 18, () => `mode ${included}`)} } } fragment F on RegistryInfo { ${times(9, () => `version ${included}`)} }`,
    ],
  ])('holds directives to 20: %s', async (_title, document) => {
    await passes(document(20));
    await isTooComplex(document(21), 20);
  });

  describe('holds the cost to 5,000, lists counted with their length', () => {
    /** 49 for each patient: six times eight visits, and the centre. With the patient herself 50. */
    const patient = `${times(6, (i) => `e${i}: encounters { id }`)} centre { code }`;
    it.each<[string, string, string, Record<string, unknown>]>([
      ['a number', `(first: 100)`, '', {}],
      ['a variable', `(first: $n)`, '($n: Int!)', { n: 100 }],
      ['the default of a variable', `(first: $n)`, '($n: Int! = 100)', {}],
    ])('which %s says', async (_title, page, variables, values) => {
      const document = (more: string) => `query ${variables} { patients${page} { nodes { ${patient} } } ${more} }`;
      await passes(document(''), values);
      await isTooComplex(document('registry { version }'), '5,000', values);
    });

    it('in named fragments within fragments', async () => {
      const document = (more: string) =>
        `{ ...A ${more} } fragment A on Query { patients(first: 100) { ...B } } fragment B on PatientPage { nodes { ...C } } fragment C on Patient { ${patient} }`;
      await passes(document(''));
      await isTooComplex(document('registry { version }'), '5,000');
    });

    it('whatever a page below one would take away', async () => {
      const expensive = `a: patients(first: 100) { nodes { ${patient} } } registry { version }`;
      await isTooComplex(`{ b: patients(first: -1000000) { nodes { id } } ${expensive} }`, '5,000');
    });

    it('for an analysis as for 500 records', async () => {
      const analyses = (n: number) => `{ ${times(n, (i) => `a${i}: complicationRates { population { patients } }`)} }`;
      await passes(analyses(9));
      await isTooComplex(analyses(10), '5,000');
    });
  });

  it('holds a page to 100, and to 25 where nothing is said', async () => {
    const create = 'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id } }';
    for (let index = 0; index < 26; index += 1) await clinician.ask(create, { input: { birthYear: 1990 } });
    await passes('{ patients(first: 100) { total } }');
    await isTooComplex('{ patients(first: 101) { total } }', 100);
    await isTooComplex('query ($n: Int!) { patients(first: $n) { total } }', 100, { n: 101 });
    const { patients } = await clinician.ask<{ patients: { nodes: unknown[] } }>('{ patients { nodes { id } } }');
    expect(patients.nodes).toHaveLength(25);
  });

  it('takes one request at a time', async () => {
    const query = '{ registry { version } }';
    const answer = await post(JSON.stringify([{ query }, { query }]));
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('version');
  });

  it('judges only the operation that is asked for', async () => {
    const two = `query Small { registry { version } } query Large { patients(first: 100) { nodes { complications { id } encounters { assessments { id } } } } }`;
    const ask = async (operationName: string) =>
      (await post(JSON.stringify({ query: two, operationName }))).json() as Promise<object>;
    expect(await ask('Small')).not.toHaveProperty('errors');
    expect(await ask('Large')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await ask('Absent')).toMatchObject({ errors: [{ extensions: { code: 'VALIDATION_FAILED' } }] });
  });

  it('suggests no names and shows no stack', async () => {
    for (const query of [
      '{ patientz { total } }',
      '{ registry { versio } }',
      '{ viewer(',
      '{ patient(id: "x") { id } }',
    ]) {
      const answer = JSON.stringify(await clinician.send(query));
      expect(answer).not.toMatch(/did you mean|stacktrace|node_modules|\.ts:/i);
    }
  });
});
