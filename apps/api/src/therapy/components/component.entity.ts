import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDay } from '../../calendar-day.scalar.js';

export enum ComponentKind {
  PUMP = 'PUMP',
  CATHETER = 'CATHETER',
}
registerEnumType(ComponentKind, {
  name: 'ComponentKind',
  description: 'Which part of a system.',
  valuesMap: {
    PUMP: { description: 'Reservoir and motor.' },
    CATHETER: { description: 'The intrathecal tube with its connection to the pump.' },
  },
});

export enum ComponentSide {
  LEFT = 'LEFT',
  RIGHT = 'RIGHT',
}
registerEnumType(ComponentSide, {
  name: 'ComponentSide',
  description: 'Side of the patient a pump lies on.',
  valuesMap: { LEFT: { description: 'Left.' }, RIGHT: { description: 'Right.' } },
});

export enum PumpPlacement {
  SUBCUTANEOUS = 'SUBCUTANEOUS',
  SUBFASCIAL = 'SUBFASCIAL',
}
registerEnumType(PumpPlacement, {
  name: 'PumpPlacement',
  description: 'Depth of the pocket of a pump.',
  valuesMap: {
    SUBCUTANEOUS: { description: 'Above the fascia.' },
    SUBFASCIAL: { description: 'Below the fascia.' },
  },
});

export enum CatheterPieces {
  ONE = 'ONE',
  TWO = 'TWO',
}
registerEnumType(CatheterPieces, {
  name: 'CatheterPieces',
  description: 'Whether a catheter is made of one piece or of two joined ones.',
  valuesMap: { ONE: { description: 'One piece.' }, TWO: { description: 'Two pieces, joined.' } },
});

export enum ComponentAction {
  IMPLANTED = 'IMPLANTED',
  EXPLANTED = 'EXPLANTED',
  KEPT = 'KEPT',
  REVISED = 'REVISED',
}
registerEnumType(ComponentAction, {
  name: 'ComponentAction',
  description: 'What an operation did to a part.',
  valuesMap: {
    IMPLANTED: { description: 'The part was put in; its clock begins.' },
    EXPLANTED: { description: 'The part was taken out; its clock ends.' },
    KEPT: { description: 'The part stayed as it was.' },
    REVISED: { description: 'The part was operated on and stayed; its clock goes on.' },
  },
});

@ObjectType({ description: 'A pump or a catheter, with a clock of its own.' })
export class Component {
  centreId!: number;

  patientId!: string;

  @Field(() => ID, { description: 'Identifier of the part.' })
  id!: string;

  @Field(() => ComponentKind, { description: 'Which part.' })
  kind!: ComponentKind;

  @Field(() => String, { nullable: true, description: 'Code of the device model. Null: known as text only, or not.' })
  modelCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Model in words. Null: not recorded.' })
  modelName!: string | null;

  @Field(() => String, { nullable: true, description: 'Serial number. Null: not recorded.' })
  serial!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Unique device identifier, as on the label. Null: not recorded.',
  })
  udi!: string | null;

  @Field(() => ComponentSide, { nullable: true, description: 'Of a pump. Null: not recorded.' })
  side!: ComponentSide | null;

  @Field(() => PumpPlacement, { nullable: true, description: 'Of a pump. Null: not recorded.' })
  placement!: PumpPlacement | null;

  @Field(() => Float, { nullable: true, description: 'Nominal volume of the reservoir, mL. Null: not recorded.' })
  reservoirMl!: number | null;

  @Field(() => CatheterPieces, { nullable: true, description: 'Of a catheter. Null: not recorded.' })
  pieces!: CatheterPieces | null;

  @Field(() => String, { nullable: true, description: 'Level at which the catheter enters. Null: not recorded.' })
  entryLevel!: string | null;

  @Field(() => String, { nullable: true, description: 'Level of the catheter tip on imaging. Null: not recorded.' })
  tipLevel!: string | null;

  @Field(() => Float, { nullable: true, description: 'Length left in the body, cm. Null: not recorded.' })
  implantedLengthCm!: number | null;

  @Field(() => Float, { nullable: true, description: 'Volume within the catheter, mL. Null: not recorded.' })
  internalVolumeMl!: number | null;

  @Field(() => CalendarDay, { description: 'Day its clock began.' })
  implantedOn!: string;

  @Field(() => CalendarDay, { nullable: true, description: 'Day its clock ended. Null: in place.' })
  explantedOn!: string | null;
}

@ObjectType({ description: 'What one operation did to one part.' })
export class ProcedureComponent {
  @Field(() => ComponentAction, { description: 'What was done.' })
  action!: ComponentAction;

  @Field(() => Component, { description: 'To which part.' })
  component!: Component;
}
