import type { InstrumentDefinition } from '../instrument-definition.js';
import { nrsPain1 } from './nrs-pain-1.js';
import { item, named, notApplicable } from './parts.js';

/** Pain intensity 0–10, with where it hurts and what it comes with. The ratings are those of the first version. */
export const nrsPain: InstrumentDefinition = {
  ...nrsPain1,
  version: '2.0.0',
  items: [
    ...nrsPain1.items,
    item({
      linkId: 'sites',
      label: 'Where it hurts',
      type: 'MULTIPLE_CHOICE',
      options: [
        named('head-neck', 'Head or neck'),
        named('arms', 'Shoulders, arms or hands'),
        named('back', 'Back or trunk'),
        named('hips', 'Hips or groin'),
        named('legs', 'Legs or feet'),
        named('pump', 'Around the pump or its scar'),
        named('elsewhere', 'Elsewhere'),
      ],
    }),
    item({
      linkId: 'linked-to',
      label: 'What the pain comes with',
      type: 'MULTIPLE_CHOICE',
      options: [
        named('spasm', 'Spasms'),
        named('position', 'A position'),
        named('handling', 'Being moved or handled'),
        notApplicable('None of these'),
      ],
    }),
  ],
};
