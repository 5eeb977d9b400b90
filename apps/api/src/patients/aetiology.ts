import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum Origin {
  CEREBRAL = 'CEREBRAL',
  SPINAL = 'SPINAL',
  BOTH = 'BOTH',
}
registerEnumType(Origin, {
  name: 'Origin',
  description: 'Where in the nervous system the spasticity arises.',
  valuesMap: {
    CEREBRAL: { description: 'Brain.' },
    SPINAL: { description: 'Spinal cord.' },
    BOTH: { description: 'Brain and spinal cord.' },
  },
});

@ObjectType({ description: 'Cause of the spasticity.' })
export class Aetiology {
  @Field(() => ID, { description: 'Code of the aetiology.' })
  code!: string;

  @Field(() => String, { description: 'Name to show.' })
  label!: string;

  @Field(() => Origin, { nullable: true, description: 'Usual origin; null when it varies.' })
  origin!: Origin | null;
}

const list: readonly (readonly [code: string, label: string, origin: Origin | null])[] = [
  ['cerebral-palsy', 'Cerebral palsy', Origin.CEREBRAL],
  ['stroke', 'Stroke', Origin.CEREBRAL],
  ['traumatic-brain-injury', 'Traumatic brain injury', Origin.CEREBRAL],
  ['hypoxic-brain-injury', 'Hypoxic brain injury', Origin.CEREBRAL],
  ['encephalitis-sequela', 'Sequela of encephalitis or meningitis', Origin.CEREBRAL],
  ['brain-tumour', 'Brain tumour', Origin.CEREBRAL],
  ['leukodystrophy-or-metabolic', 'Leukodystrophy or metabolic disease', Origin.CEREBRAL],
  ['hereditary-spastic-paraplegia', 'Hereditary spastic paraplegia', Origin.SPINAL],
  ['multiple-sclerosis', 'Multiple sclerosis', null],
  ['spinal-cord-injury-traumatic', 'Spinal cord injury, traumatic', Origin.SPINAL],
  ['spinal-cord-damage-other', 'Spinal cord damage, not traumatic', Origin.SPINAL],
  ['spinal-cord-injury', 'Spinal cord injury, kind not stated', Origin.SPINAL],
  ['motor-neuron-disease', 'Motor neuron disease', Origin.BOTH],
  ['stiff-person-spectrum', 'Stiff-person spectrum', Origin.SPINAL],
  ['genetic-other', 'Other genetic cause', null],
  ['unknown', 'Unknown cause', null],
  ['other', 'Other cause', null],
];

/** Every cause a patient may be recorded with. */
export const aetiologies: readonly Aetiology[] = list.map(([code, label, origin]) => ({ code, label, origin }));

export const findAetiology = (code: string): Aetiology | undefined =>
  aetiologies.find((aetiology) => aetiology.code === code);
