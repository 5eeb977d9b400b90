import { registerEnumType } from '@nestjs/graphql';

/** What a person does in the registry; one role is active in a login session. */
export enum Role {
  CLINICIAN = 'CLINICIAN',
  QUALITY = 'QUALITY',
  RESEARCHER = 'RESEARCHER',
  COORDINATOR = 'COORDINATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person does in the registry; one role is active in a login session.',
  valuesMap: {
    CLINICIAN: { description: 'Cares for patients and records their visits.' },
    QUALITY: { description: 'Reviews outcomes and complication rates of the centre.' },
    RESEARCHER: { description: 'Asks questions of de-identified cohorts.' },
    COORDINATOR: { description: 'Manages the data of one centre.' },
    ADMINISTRATOR: { description: 'Runs the registry office; sees no clinical values.' },
  },
});
