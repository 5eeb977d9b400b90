import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { now, since } from './measure.mjs';

/** What rows of patients refer to. */
const people = ['registry.centre', 'access.person'];

/** Tables of patients, parents first. */
const ofPatients = ['patient', 'patient_identity', 'procedure', 'encounter', 'assessment', 'score', 'complication'].map(
  (name) => `registry.${name}`,
);

/** What was filled into pumps and programmed, which benchmarks record. */
const ofPumps = ['registry.refill', 'registry.programming'];

/** What a write leaves beside the records it stores. */
const ofTheTrail = [
  'audit.event',
  'audit.change',
  'audit.value',
  'audit.about',
  'audit.link',
  'access.idempotency_key',
];

/**
 * Makes a database a bare store: the same tables, keys and foreign keys, without the triggers that keep history and
 * timeline, holding nothing but the centres and people of another one.
 */
export async function makeBare(bare, source) {
  for (const relation of [...people, ...ofPatients, ...ofPumps, ...ofTheTrail])
    await bare.query(`alter table ${relation} disable trigger user`);
  for (const relation of ['access.person', 'registry.centre']) await copy(await read(source, relation), bare, relation);
}

/**
 * The limit of every load: COPY of the rows of the first patients into a bare database.
 *
 * @returns {Promise<{ rows: number, seconds: number }>} without the time to read them
 */
export async function copyPatients(source, bare, patients) {
  let rows = 0;
  let milliseconds = 0;
  for (const relation of ofPatients) {
    const data = await read(source, relation, patients);
    const began = now();
    rows += await copy(data, bare, relation);
    milliseconds += since(began);
  }
  return { rows, seconds: milliseconds / 1000 };
}

/** Copies the patients, all of them, without what was done to them. */
export const copyPatientsAlone = async (source, bare) =>
  copy(await read(source, 'registry.patient'), bare, 'registry.patient');

/** The number of rows of patients a database holds. */
export async function countRows(client) {
  const sum = ofPatients.map((relation) => `(select count(*) from ${relation})`).join(' + ');
  const { rows } = await client.query(`select (${sum})::integer as rows`);
  return rows[0].rows;
}

async function read(client, relation, patients = null) {
  const key = relation === 'registry.patient' ? 'id' : 'patient_id';
  const first = `select id from registry.patient order by id limit ${patients}`;
  const rows = patients === null ? relation : `(select * from ${relation} where ${key} in (${first}))`;
  return buffer(client.query(copyTo(`copy ${rows} to stdout`)));
}

async function copy(data, client, relation) {
  const copying = client.query(copyFrom(`copy ${relation} from stdin`));
  await pipeline(Readable.from(pieces(data)), copying);
  return copying.rowCount;
}

const PIECE = 65_536;

function* pieces(data) {
  for (let at = 0; at < data.length; at += PIECE) yield data.subarray(at, at + PIECE);
}
