import { GraphQLError } from 'graphql';
import { jest } from '@jest/globals';
import { formatError, RegistryError, translateDatabaseError } from './errors.js';

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
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
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

  it('names the place of a value that does not fit, not the value', () => {
    const message =
      'Variable "$input" got invalid value "Musterfrau" at "input.birthYear"; Int cannot represent non-integer value: "Musterfrau"';
    const answer = formatError({ message }, new GraphQLError(message));
    expect(answer).toEqual({
      message: 'The value of "input.birthYear" does not fit its type in the schema.',
      extensions: { code: 'VALIDATION_FAILED', field: 'input.birthYear' },
    });
  });
});
