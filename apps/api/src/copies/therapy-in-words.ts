import { byDay, text, type Entry, type Section } from './entries.js';
import type { Row, WholeRecord } from './read-record.js';
import { dayWords, instantWords, valueWords } from './words.js';

type EntryOf = (title: string, row: Row, parts?: readonly Entry[]) => Entry;

interface Told {
  readonly record: WholeRecord;
  readonly entry: EntryOf;
  readonly timeZone: string;
}

/** Of every record of the therapy, one that was entered in error says so in its title. */
const titled = (title: string, row: Row): string => (row['voided_at'] == null ? title : `${title} (entered in error)`);

const word = (column: string, row: Row): string => valueWords(column, row[column], 'UTC');

/** From referral to the last refill, in the order it happens. */
export function therapySections({ record, entry, timeZone }: Told): readonly Section[] {
  const rows = (relation: string, day: string): readonly Row[] =>
    (record[`registry.${relation}`] ?? []).toSorted(byDay(day));
  const on = (column: string, row: Row): string => dayWords(text(row[column]));
  const at = (column: string, row: Row): string => instantWords(text(row[column]), timeZone);
  const section = (title: string, none: string, entries: readonly Entry[]): Section => ({ title, none, entries });

  const responses = (bolus: Row): readonly Entry[] =>
    rows('trial_response', 'recorded_at')
      .filter((row) => row['bolus_id'] === bolus['id'])
      .toSorted((one, other) => Number(one['hours']) - Number(other['hours']))
      .map((row) => entry(titled(`${text(row['hours'])} hours after the bolus`, row), row));
  const boluses = (trial: Row): readonly Entry[] =>
    rows('trial_bolus', 'given_at')
      .filter((row) => row['trial_id'] === trial['id'])
      .map((row) => entry(titled(`Test bolus of ${at('given_at', row)}`, row), row, responses(row)));
  const handlings = (component: Row): readonly Entry[] =>
    (record['registry.procedure_component'] ?? [])
      .filter((row) => row['component_id'] === component['id'])
      .map((row) => {
        const operation = record['registry.procedure']?.find(({ id }) => id === row['procedure_id']);
        return entry(operation ? `Operation of ${on('performed_on', operation)}` : 'Operation', row);
      });

  return [
    section(
      'Referral, consent and end of follow-up',
      'Nothing is recorded.',
      rows('pathway_event', 'happened_on').map((row) =>
        entry(titled(`${word('kind', row)}, ${on('happened_on', row)}`, row), row),
      ),
    ),
    section(
      'Candidacy',
      'No assessment is recorded.',
      rows('candidacy', 'assessed_on').map((row) => entry(titled(`Assessed on ${on('assessed_on', row)}`, row), row)),
    ),
    section(
      'Goals',
      'No goal is recorded.',
      rows('goal', 'agreed_on').map((row) => entry(titled(`Goal ${text(row['number'])}`, row), row)),
    ),
    section(
      'Screening trials',
      'No trial is recorded.',
      rows('trial', 'started_on').map((row) =>
        entry(titled(`Trial begun on ${on('started_on', row)}`, row), row, boluses(row)),
      ),
    ),
    section(
      'Pumps and catheters',
      'No part is recorded.',
      rows('component', 'implanted_on').map((row) =>
        entry(`${word('kind', row)}, implanted on ${on('implanted_on', row)}`, row, handlings(row)),
      ),
    ),
    section(
      'Refills',
      'No refill is recorded.',
      rows('refill', 'refilled_at').map((row) => entry(titled(at('refilled_at', row), row), row)),
    ),
    section(
      'Programming sessions',
      'No session is recorded.',
      rows('programming', 'programmed_at').map((row) => entry(titled(at('programmed_at', row), row), row)),
    ),
    section(
      'Attempts to reach the patient',
      'No attempt is recorded.',
      rows('contact_attempt', 'attempted_at').map((row) => entry(titled(at('attempted_at', row), row), row)),
    ),
  ];
}

/** The tables told of above. */
export const therapyTables: readonly string[] = [
  'pathway_event',
  'candidacy',
  'goal',
  'trial',
  'trial_bolus',
  'trial_response',
  'component',
  'procedure_component',
  'refill',
  'programming',
  'contact_attempt',
].map((table) => `registry.${table}`);
