import { instruments } from '#libs/instruments/index';
import { wordings } from './wordings.js';

/** What a link may ask, by instrument/item: each must be said in every language. */
const asked = instruments
  .filter(({ code }) => ['nrs-pain', 'care-difficulty-8', 'sleep-nrs'].includes(code))
  .flatMap(({ code, items }) =>
    items
      .filter(
        ({ type, required, options }) =>
          type === 'INTEGER' && (required || options.some(({ code: is }) => is === 'NA')),
      )
      .map(({ linkId }) => `${code}/${linkId}`),
  );

const relations = instruments
  .find(({ code }) => code === 'care-difficulty-8')
  ?.items.find(({ linkId }) => linkId === 'relation')
  ?.options.map(({ code }) => code);

describe.each(wordings)(
  'the words in $name',
  ({ questions, relations: said, sections, introductions, version, lang }) => {
    it('say every question a link asks, to caregivers and to patients', () => {
      expect(new Set(asked).size).toBe(10);
      expect(Object.keys(questions).sort()).toEqual([...new Set(asked)].sort());
      for (const { CAREGIVER, PATIENT, lowest, highest } of Object.values(questions)) {
        for (const words of [CAREGIVER, PATIENT]) expect(words.length).toBeGreaterThan(3);
        expect(lowest).toMatch(/^0: /);
        expect(highest).toMatch(/^10: /);
      }
    });

    it('say who somebody is to the patient, by every code of the definition', () => {
      expect(Object.keys(said).sort()).toEqual([...(relations ?? [])].sort());
    });

    it('name each part, their language and their version', () => {
      expect(Object.keys(sections).sort()).toEqual(Object.keys(introductions).sort());
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lang).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/);
    });
  },
);
