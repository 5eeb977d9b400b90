import type { InstrumentDefinition } from '#libs/instruments/index';
import { Injectable } from '@nestjs/common';
import { v5 as uuidWithin } from 'uuid';
import type { LinkHolder } from '../access/link-holder.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { daysBetween } from '../calendar-day.js';
import { Definitions } from '../encounters/definitions.js';
import { encounterRecord, storeEncounters, type EncounterRecord } from '../encounters/encounter-record.js';
import { ContactMode } from '../encounters/encounter.entity.js';
import { purposeOn } from '../encounters/visit-form.js';
import { Attestation } from '../patients/attestation.js';
import { Rates } from '../rates/rates.js';
import { refusedAs } from '../refused-as.js';
import type { CaregiverForm, KeepCaregiverAnswersInput, SubmitCaregiverAnswersInput } from './caregiver-form.model.js';
import type { FormLanguage, LinkRespondent } from './caregiver-link.model.js';
import { linkClosed } from './caregiver-links.errors.js';
import {
  answersIn,
  assessmentOf,
  draftOf,
  questionsOf,
  relationOrRefuse,
  relationsOf,
  type Draft,
} from './caregiver-questions.js';

interface Entered {
  readonly link_id: string;
  readonly centre_id: number;
  readonly patient_id: string;
  readonly respondent: LinkRespondent;
  readonly language: FormLanguage;
  readonly asked: readonly { readonly code: string; readonly version: string }[];
  readonly expires_at: Date;
  readonly relation: string | null;
  readonly answers: Draft;
  readonly centre_name: string;
  readonly today: string;
  readonly protocol_code: string;
  readonly protocol_version: string;
  readonly first_implant_on: string | null;
}

/** What is kept is a key of the answers as well: others sent under the same key have not arrived. */
const keyOfSubmission = (key: string, { answers, relation }: SubmitCaregiverAnswersInput): string =>
  uuidWithin(JSON.stringify([answers, relation ?? null]), key);

/** The link ended between two statements of one request. */
const endedMeanwhile = () => refusedAs({ TN004: linkClosed() });

/** What whoever holds a link can do: open its form, keep answers, submit them once. */
@Injectable()
export class CaregiverAnswersService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly rates: Rates,
    private readonly definitions: Definitions,
  ) {}

  /** Consumes nothing, however often. */
  async open(holder: LinkHolder): Promise<CaregiverForm> {
    const entered = await this.enter(holder);
    await this.audit
      .write(holder, 'caregiver link opened', (tx) => tx.query('select registry.open_caregiver_link()'), {
        besideRecords: true,
      })
      .catch(endedMeanwhile());
    const { respondent, language, relation, answers } = entered;
    const instruments = this.instrumentsOf(entered);
    return {
      respondent,
      language,
      centreName: entered.centre_name,
      expiresAt: entered.expires_at,
      relations: this.relations(entered),
      relation,
      questions: questionsOf(instruments),
      answers: answersIn(answers),
    };
  }

  /** Under the token, so that another phone goes on where this one stopped. */
  async keep(holder: LinkHolder, input: KeepCaregiverAnswersInput): Promise<Date> {
    const entered = await this.enter(holder);
    const draft = draftOf(questionsOf(this.instrumentsOf(entered)), input.answers, { whole: false });
    const relation = input.relation == null ? null : relationOrRefuse(this.relations(entered), input.relation);
    await this.audit
      .write(
        holder,
        'caregiver answers kept',
        (tx) =>
          tx.query('select registry.keep_caregiver_draft($1, $2, $3)', [
            JSON.stringify(draft),
            relation,
            input.language,
          ]),
        { besideRecords: true },
      )
      .catch(endedMeanwhile());
    return new Date();
  }

  /**
   * Once. The same submission sent again, because no answer came, is told when it arrived.
   *
   * @param idempotencyKey of the act; with other answers it names another submission
   */
  async submit(holder: LinkHolder, input: SubmitCaregiverAnswersInput, idempotencyKey: string): Promise<Date> {
    const key = keyOfSubmission(idempotencyKey, input);
    const before = await this.submittedBefore(key);
    if (before !== null) return before;
    const entered = await this.enter(holder);
    const draft = draftOf(questionsOf(this.instrumentsOf(entered)), input.answers, { whole: true });
    const relation = relationOrRefuse(this.relations(entered), input.relation);
    const record = this.recordOf(holder, entered, { draft, relation });
    await this.audit
      .write(holder, 'caregiver answers submitted', async (tx) => {
        const [{ used }] = await tx.query<[{ used: boolean }]>(
          'select registry.use_caregiver_link($1, $2, $3, $4, $5) as used',
          [key, relation, input.language, input.wording, input.activeSeconds],
        );
        if (!used) throw linkClosed();
        await storeEncounters(tx, [record]);
      })
      .catch(endedMeanwhile());
    return (await this.submittedBefore(key)) ?? record.encounter.recordedAt;
  }

  private recordOf(
    holder: LinkHolder,
    entered: Entered,
    { draft, relation }: { draft: Draft; relation: string },
  ): EncounterRecord {
    const definitions = this.definitions.of({
      protocolCode: entered.protocol_code,
      protocolVersion: entered.protocol_version,
    });
    const firstImplantOn = entered.first_implant_on;
    const dayOfTherapy = firstImplantOn === null ? null : daysBetween(firstImplantOn, entered.today);
    const { encounter, assessments } = encounterRecord(
      holder,
      { centreId: entered.centre_id, id: entered.patient_id, diedOn: null, firstImplantOn },
      {
        heldOn: entered.today,
        purpose: purposeOn(definitions.protocol, dayOfTherapy),
        contact: ContactMode.CAREGIVER_LINK,
        attestation: Attestation.NOT_ASKED,
        assessments: this.instrumentsOf(entered).map((instrument) =>
          assessmentOf(instrument, { draft, relation, respondent: entered.respondent }),
        ),
      },
      definitions,
    );
    return { encounter: { ...encounter, caregiverLinkId: entered.link_id }, assessments };
  }

  /** @throws NOT_FOUND for every link that is good no longer, in the same words; RATE_LIMITED after too many of those */
  private async enter({ address }: LinkHolder): Promise<Entered> {
    const [entered] = await this.records.query<Entered[]>('select * from registry.enter_caregiver_link()');
    if (entered) return entered;
    await this.rates.countLinkAttempt(address);
    throw linkClosed();
  }

  private async submittedBefore(key: string): Promise<Date | null> {
    const [{ at }] = await this.records.query<[{ at: Date | null }]>('select registry.caregiver_submission($1) as at', [
      key,
    ]);
    return at;
  }

  private instrumentsOf({ asked }: Entered): InstrumentDefinition[] {
    return asked.map(({ code, version }) => this.definitions.instrument(code, version));
  }

  private relations({ respondent }: Entered): string[] {
    return relationsOf(respondent, this.definitions.instrument('care-difficulty-8'));
  }
}
