import fc from 'fast-check';
import { instruments } from './catalogue.js';
import { InstrumentDefinitionError } from './instrument-definition.error.js';
import { loadInstrument } from './load-instrument.js';

/** Every place in a definition, as the fields leading to it. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([field, inside]) => placesIn(inside, [...path, field]))];
}

function replacedAt(value: unknown, [field, ...deeper]: readonly string[], put: unknown): unknown {
  if (field === undefined) return put;
  const inside = replacedAt(Reflect.get(Object(value), field), deeper, put);
  return Array.isArray(value) ? value.with(Number(field), inside) : { ...Object(value), [field]: inside };
}

const places = instruments.map((definition) => ({ definition, paths: placesIn(definition) }));
const anywhere = fc
  .constantFrom(...places)
  .chain(({ definition, paths }) =>
    fc.record({ definition: fc.constant(definition), path: fc.constantFrom(...paths) }),
  );

describe('a definition broken in any one place', () => {
  it('loads, or is refused with the problems found; nothing else goes wrong', () => {
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constant(undefined),
      fc.constantFrom(NaN, -1, 0, 1e6, 'frequency'),
    );
    fc.assert(
      fc.property(anywhere, junk, ({ definition, path }, put) => {
        try {
          loadInstrument(replacedAt(definition, path, put));
        } catch (error) {
          expect(error).toBeInstanceOf(InstrumentDefinitionError);
          expect((error as InstrumentDefinitionError).problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400, seed: 20260701 },
    );
  });
});
