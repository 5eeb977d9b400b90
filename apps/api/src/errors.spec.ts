import { GraphQLError } from 'graphql';
import { jest } from '@jest/globals';
import { RegistryError, translateDatabaseError } from './errors.js';
import { formatError } from './format-error.js';
import { logUnforeseen } from './log/log-unforeseen.js';

const wrapped = (original: Error): GraphQLError => new GraphQLError(original.message, { originalError: original });
const formatted = (message: string) => ({ message, path: ['recordPatient'] });

describe('what a client learns of an error', () => {
  it('is code, sentence and place of a refusal', () => {
    const refusal = new RegistryError('VALIDATION_FAILED', 'This day lies in the future.', {
      rule: 'D13',
      field: 'heldOn',
    });
    expect(formatError(formatted('x'), wrapped(refusal))).toEqual({
      message: 'This day lies in the future.',
      path: ['recordPatient'],
      extensions: { code: 'VALIDATION_FAILED', rule: 'D13', field: 'heldOn' },
    });
  });

  it('is nothing of an unforeseen error, nor do logs repeat its message', () => {
    const log = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const secret = Object.assign(new Error('duplicate key: Maria Musterfrau'), {
      code: '23505',
      constraint: 'some_other_key',
    });
    const answer = JSON.stringify(formatError(formatted(secret.message), wrapped(secret)));
    expect(answer).toContain('INTERNAL');
    expect(answer + JSON.stringify(log.mock.calls)).not.toContain('Musterfrau');
    expect(JSON.stringify(log.mock.calls)).toContain('some_other_key');
    log.mockRestore();
  });

  it('is the sentence behind a constraint the database refused by', () => {
    const refusal = translateDatabaseError(
      Object.assign(new Error('x'), { driverError: { code: '23505', constraint: 'encounter_unique' } }),
    );
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', details: { rule: 'DUPLICATE', field: 'heldOn' } });
  });

  it('is BUSY for a deadlock, and nothing else is changed', () => {
    expect(translateDatabaseError({ code: '40P01' })).toMatchObject({ code: 'BUSY' });
    const other = new Error('other');
    expect(translateDatabaseError(other)).toBe(other);
  });

  it.each([
    Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
    Object.assign(new Error('x'), { code: '08006' }),
    Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }),
    new Error('Connection terminated unexpectedly'),
    new Error('Client was closed and is not queryable'),
    new Error('Query runner already released. Cannot run queries anymore.'),
  ])('is BUSY while the database restarts: %s', (lost) => {
    expect(translateDatabaseError(lost)).toMatchObject({ code: 'BUSY', details: { rule: 'UNCERTAIN' } });
  });

  it('is BUSY for what passes by itself, and says what it was', () => {
    expect(translateDatabaseError({ code: '57014' })).toMatchObject({
      message: expect.stringMatching(/ask for less/) as string,
    });
    expect(translateDatabaseError({ code: '53100' })).toMatchObject({
      message: expect.stringMatching(/disk/) as string,
    });
    expect(translateDatabaseError({ code: 'constructor', constraint: 'toString' })).toEqual({
      code: 'constructor',
      constraint: 'toString',
    });
  });

  it.each([
    [
      'Variable "$input" got invalid value "Musterfrau" at "input.birthYear"; Int cannot represent non-integer value: "Musterfrau"',
      'The value of "birthYear" does not fit its type in the schema.',
      'birthYear',
    ],
    [
      'Variable "$Musterfrau" got invalid value { a: 1 } at "Musterfrau.visits[2].answers[0]"; Field "code" of required type "String!" was not provided.',
      'The input lacks something that is always needed.',
      'visits.2.answers.0.code',
    ],
    [
      'Variable "$input" got invalid value { Musterfrau: 1 }; Field "Musterfrau" is not defined by type "RecordPatientInput".',
      'The input has a field that the schema does not have.',
      undefined,
    ],
    [
      'Cannot query field "Musterfrau" on type "Patient".',
      'The request names something that the schema does not have.',
      undefined,
    ],
    ['Syntax Error: Unexpected Name "Musterfrau".', 'The request is not readable GraphQL.', undefined],
    [
      'Variable "$Musterfrau" of required type "Int!" was not provided.',
      'The request does not fit the schema.',
      undefined,
    ],
  ])('names the place of what does not fit, not what was sent: %s', (message, sentence, field) => {
    const answer = formatError({ message }, new GraphQLError(message));
    expect(answer).toEqual({
      message: sentence,
      extensions: { code: 'VALIDATION_FAILED', ...(field !== undefined && { field }) },
    });
  });
});

describe('what the log learns of an error', () => {
  it('is its class, its place and that it is alarming, whatever its message pretends to be', () => {
    const lines: string[] = [];
    const log = jest.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const message = 'permission denied\n    at Musterfrau (file:///x.js:1:1)';
    logUnforeseen(Object.assign(new RangeError(message, { cause: new TypeError('Musterfrau') }), { code: '42501' }));
    logUnforeseen('Musterfrau');
    log.mockRestore();
    expect(lines.join('')).not.toContain('Musterfrau');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'error', alert: true, error: 'RangeError', code: '42501', cause: 'TypeError' },
      { level: 'error', error: 'string', at: [] },
    ]);
    expect(lines[0]).toMatch(/errors\.spec\.ts:\d+/);
  });
});
