import { Injectable } from '@nestjs/common';
import { ownCentre, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { todayAt } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import type { PatientRef } from './patient-ref.model.js';
import { NOBODY, type WorklistScope } from './scope.js';
import type { TodayFilter } from './today-filter.input.js';
import type { Today } from './worklist.model.js';

@Injectable()
export class WorklistService {
  constructor(
    private readonly records: Records,
    private readonly centres: CentresService,
  ) {}

  async today(actor: Actor, filter: TodayFilter): Promise<Today> {
    const centre = await this.centres.byId(ownCentre(actor));
    const date = todayAt(centre.timeZone);
    const scope: WorklistScope = {
      centreId: centre.id,
      today: date,
      responsibleId: filter.responsibleId ?? (filter.nobodyResponsible === true ? NOBODY : null),
      band: filter.band ?? null,
      replacementMonth: filter.replacementMonth ?? null,
    };
    return { date, centre, scope };
  }

  /** A list, with everybody on it noted as seen. */
  async listed<List extends Items>({ centreId }: WorklistScope, asked: Promise<List>): Promise<List> {
    const list = await asked;
    this.records.saw(
      centreId,
      itemsOf(list).map(({ patient }) => patient.id),
    );
    return list;
  }
}

type OfPatients = readonly { readonly patient: PatientRef }[];
type Items = OfPatients | { readonly items: OfPatients };

const itemsOf = (list: Items): OfPatients => ('items' in list ? list.items : list);
