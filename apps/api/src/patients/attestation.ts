import { registerEnumType } from '@nestjs/graphql';

export enum Attestation {
  NONE = 'NONE',
  EVENTS = 'EVENTS',
  NOT_ASKED = 'NOT_ASKED',
}
registerEnumType(Attestation, {
  name: 'Attestation',
  description: 'Answer to "any event since the last contact?". Only NONE and EVENTS prove event-free time.',
  valuesMap: {
    NONE: { description: 'Asked; no event since the last contact.' },
    EVENTS: { description: 'Asked; there were events.' },
    NOT_ASKED: { description: 'Not asked; says nothing about events.' },
  },
});
