import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../checkout.mjs';
import { HttpClient, question } from './http-client.mjs';
import { inPairs } from './measure.mjs';
import { normalisedOutcomes, normalisedRates } from './normalised-questions.mjs';
import { pageDocument, together } from './page-documents.mjs';
import { withClient } from './scratch-cluster.mjs';

const quality = 'quality/quality.documents.ts';
const pages = {
  outcomes: () => pageDocument(quality, 'Outcomes'),
  rates: () => pageDocument(quality, 'ComplicationRates'),
};

const today = 'clinic/today/today.documents.ts';
/** The page asks for each list by itself, at once; here they are one question, so that their SQL is one round. */
const todayLists = [
  'TodayRefills',
  'TodaySentinels',
  'TodayFollowUps',
  'TodayReplacements',
  'TodayToFinish',
  'TodaySilent',
  'TodayVisits',
];

/** One filter nobody has to wait for, and one that leaves a part of the patients. */
const filters = [
  { name: 'all patients', filter: {}, aetiology: null },
  { name: 'one aetiology', filter: { aetiologies: ['cerebral-palsy'] }, aetiology: 'cerebral-palsy' },
];

/** Pages against the statements they make the API send, sent by themselves one after the other. */
export async function readPages({ api, url, appUrl, table }) {
  const client = await new HttpClient(api.url).signIn('clinician');
  try {
    await withBoth({ url, appUrl, session: client.session }, async (plain, person) => {
      const against = (row) => againstItsSql({ api, client, plain, person, table }, row);
      await against({
        id: 'patient-page',
        operation: 'patient page',
        ask: async () =>
          question(pageDocument('clinic/patient/patient.documents.ts', 'Patient'), { id: await patientOften(plain) }),
        goal: null,
      });
      await against({
        id: 'today',
        operation: 'Today',
        ask: () => question(together(...todayLists.map((name) => pageDocument(today, name)))),
        // Below that, what a question costs before its first statement is more than its statements.
        goal: { most: 1.5, from: 100_000 },
      });
      for (const { name, filter, aetiology } of filters) {
        const variables = { filter, by: 'CATEGORY' };
        const suffix = aetiology === null ? '' : '-filtered';
        for (const { id, operation, document, normalised } of [
          { id: 'outcomes', operation: 'outcomes', document: pages.outcomes, normalised: normalisedOutcomes },
          { id: 'rates', operation: 'complication rates', document: pages.rates, normalised: normalisedRates },
        ]) {
          await against({
            id: `${id}${suffix}`,
            operation: `${operation}, ${name}`,
            ask: () => question(document(), variables),
            goal: { most: 1.3, plus: 5 },
          });
          await table.attempt(`${operation} on normalised tables`, async () => {
            const asked = question(document(), variables);
            const measured = await inPairs({
              ours: () => client.ask(asked),
              limit: () => plain.query(normalised, [aetiology]),
              pairs: 3,
              warmUp: 1,
            });
            table.add({
              id: `${id}${suffix}-normalised`,
              operation: `${operation}, ${name}`,
              limitIs: 'same question on normalised tables',
              ...measured,
              goal: { most: 0.1, from: 100_000 },
            });
          });
        }
        await against({
          id: `quality-page${suffix}`,
          operation: `whole quality page, ${name}`,
          ask: () => question(together(pages.outcomes(), pages.rates()), variables),
          goal: { most: 1.3 },
        });
      }
    });
  } finally {
    client.close();
  }
}

async function againstItsSql({ api, client, plain, person, table }, { id, operation, ask, goal }) {
  await table.attempt(operation, async () => {
    const asked = await ask();
    await client.ask(asked);
    const statements = await api.statementsOf(() => client.ask(asked));
    // Functions of the schema stats answer nobody who is not signed in.
    const needsPerson = statements.some(({ text }) => text.includes('stats.'));
    const bare = await Promise.all(statements.map(withoutFunction));
    const measured = await inPairs({
      ours: () => client.ask(asked),
      limit: () => send(needsPerson ? person : plain, statements),
      pairs: 25,
      warmUp: 5,
    });
    table.add({
      id,
      operation,
      limitIs: `its SQL (${statements.length} statement${statements.length === 1 ? '' : 's'})`,
      ...measured,
      goal,
    });
    const isolated = await inPairs({
      ours: () => send(person, statements),
      limit: () => send(plain, bare),
      pairs: 15,
      warmUp: 3,
    });
    table.add({
      id: `${id}-isolated`,
      operation: `${operation}, its SQL as the person`,
      limitIs: 'the same without policies',
      ...isolated,
    });
  });
}

async function send(connection, statements) {
  for (const { text, values } of statements) await connection.query(text, values);
}

/** A call of a function of the schema stats as the statement the function holds. */
async function withoutFunction({ text, values }) {
  const [, name] = /\bstats\.(\w+)\(/.exec(text) ?? [];
  if (name === undefined) return { text, values };
  const { standing, stoodAsOf } = await builtSql('outcomes');
  const { sumRates } = await builtSql('complication-rates');
  const held = { outcomes_standing: standing, outcomes_as_of: stoodAsOf, complication_rates: sumRates };
  return { text: held[name], values };
}

const builtSql = (name) =>
  import(pathToFileURL(join(checkout, 'dist', 'apps', 'api', 'src', 'analytics', `${name}.sql.js`)).href);

/** A connection no policy holds, and one of the serving role in a transaction of the person. */
async function withBoth({ url, appUrl, session }, work) {
  await withClient(url, (plain) =>
    withClient(appUrl, async (person) => {
      await person.query(`begin; set local app.session = '${session}'`);
      return work(plain, person);
    }),
  );
}

/** A patient of the clinician's centre with as many visits as most. */
async function patientOften(plain) {
  const { rows } = await plain.query(`
    select e.patient_id as id from registry.encounter e
    where e.centre_id = (select m.centre_id from access.person c join access.membership m on m.person_id = c.id where c.persona = 'clinician')
    group by 1 order by abs(count(*) - 8), 1 limit 1`);
  return rows[0].id;
}
