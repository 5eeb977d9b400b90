import { registerEnumType } from '@nestjs/graphql';

/** Named without doses: the registry says what acts beside the pump, not how much of it. */
export enum Antispastic {
  BACLOFEN_ORAL = 'BACLOFEN_ORAL',
  TIZANIDINE = 'TIZANIDINE',
  BENZODIAZEPINE = 'BENZODIAZEPINE',
  DANTROLENE = 'DANTROLENE',
  GABAPENTINOID = 'GABAPENTINOID',
  BOTULINUM_TOXIN = 'BOTULINUM_TOXIN',
}
registerEnumType(Antispastic, {
  name: 'Antispastic',
  description: 'A drug against spasticity taken beside the pump.',
  valuesMap: {
    BACLOFEN_ORAL: { description: 'Baclofen by mouth.' },
    TIZANIDINE: { description: 'Tizanidine.' },
    BENZODIAZEPINE: { description: 'Diazepam, clonazepam or another benzodiazepine.' },
    DANTROLENE: { description: 'Dantrolene.' },
    GABAPENTINOID: { description: 'Gabapentin or pregabalin.' },
    BOTULINUM_TOXIN: { description: 'Botulinum toxin injected in the last 4 months.' },
  },
});

export enum AntispasticsAbsence {
  NOT_ASKED = 'NOT_ASKED',
}
registerEnumType(AntispasticsAbsence, {
  name: 'AntispasticsAbsence',
  description: 'Why it is not known which antispastic drugs are taken.',
  valuesMap: { NOT_ASKED: { description: 'Nobody asked; says nothing about drugs.' } },
});
