import { registerEnumType } from '@nestjs/graphql';

/** As the care difficulty scale codes who answers. */
export enum RaterRelation {
  PARENT = 'parent',
  PARTNER = 'partner',
  CHILD = 'child',
  SIBLING = 'sibling',
  OTHER_RELATIVE = 'other-relative',
  PROFESSIONAL = 'professional',
}
registerEnumType(RaterRelation, {
  name: 'RaterRelation',
  description: 'How a caregiver who answers is related to the patient.',
  valuesMap: {
    PARENT: { description: 'Parent.' },
    PARTNER: { description: 'Partner.' },
    CHILD: { description: 'Son or daughter.' },
    SIBLING: { description: 'Brother or sister.' },
    OTHER_RELATIVE: { description: 'Other relative or friend.' },
    PROFESSIONAL: { description: 'Professional caregiver.' },
  },
});
