import {
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { limits, tooComplex } from './limits.js';

/*
 * What a request costs, in records read. A record is 1, a value in it nothing; a list costs as often as it is long. So
 * 100 patients with nothing in them cost about 100, one page of the dashboard at most 1,000, and 50 patients with all
 * their visits and scores 4,450.
 */

/** Arguments that say how long a list may become. */
const PAGE_ARGUMENTS = ['first', 'last', 'limit'] as const;

/** Length of a list that says nothing of its own. */
const USUAL_LENGTH = 25;

/** Usual lengths of lists that have no pages: what most patients have, and what definitions hold. */
export const lengths: Readonly<Record<string, number>> = {
  'Patient.encounters': 8,
  'Patient.events': 4,
  'Patient.candidacies': 1,
  'Patient.goals': 3,
  'Goal.ratings': 4,
  'Patient.procedures': 3,
  'Patient.components': 4,
  'Procedure.components': 3,
  'Patient.complications': 3,
  'Patient.refills': 12,
  'Patient.programmings': 12,
  'Patient.trials': 1,
  'Pathway.course': 6,
  'Pathway.nextStates': 1,
  'Trial.boluses': 2,
  'TestBolus.responses': 5,
  'Patient.windows': 10,
  'Patient.trajectories': 10,
  'Trajectory.points': 8,
  'Encounter.assessments': 5,
  'Assessment.scores': 1,
  'Assessment.signatures': 1,
  'Assessment.versions': 2,
  'AssessmentVersion.scores': 1,
  'AssessmentVersion.signatures': 1,
  'Encounter.voidedAssessments': 1,
  'PreviousAssessment.scores': 1,
  'FollowUpList.items': 100,
  'Today.openSentinels': 100,
  'Today.recentVisits': 10,
  'Today.unconfirmedImplants': 3,
  'RefillList.items': 100,
  'ReplacementList.items': 100,
  'ReplacementList.months': 25,
  'UnfinishedList.items': 100,
  'BegunList.items': 100,
  'Query.draftKeys': 2,
  'SilentList.items': 100,
  'Patient.contactAttempts': 5,
  'Patient.caregiverLinks': 2,
  'CaregiverForm.questions': 10,
  'Query.clinicians': 30,
  'Query.calendarFeeds': 2,
  'VisitForm.instruments': 20,
  'VisitForm.others': 45,
  'Query.entryTimes': 26,
  'AuditEvent.changes': 10,
  'Person.roles': 3,
  'Person.identities': 1,
  'Query.deviceModels': 15,
  'DeviceModel.versions': 3,
  'Query.protocols': 5,
  'Query.instruments': 60,
  'Outcomes.scores': 12,
  'ScoreOutcome.windows': 10,
};

/** A question about every patient of the registry, whatever it answers with. */
const ANALYSIS = 500;
export const fields: Readonly<Record<string, number>> = {
  'Query.outcomes': ANALYSIS,
  'Query.complicationRates': ANALYSIS,
};

/** Definitions and rules are held in memory: each costs this with all its parts, however much of it is asked for. */
export const whole: Readonly<Record<string, number>> = {
  Instrument: 5,
  Protocol: 5,
  PermissionMatrix: 5,
  __Schema: 1,
  __Type: 1,
};

/** Parts of a record, read with it. */
export const parts: ReadonlySet<string> = new Set([
  'CheckedEntry',
  'DeviceConstant',
  'FieldChange',
  'LimitReason',
  'PreviousTreatment',
  'AuditFieldChange',
  'AuditPatient',
  'CaregiverAnswer',
  'CaregiverQuestion',
  'ItemAnswer',
  'Interval',
  'DoseStep',
  'BridgeBolus',
  'DosePump',
  'DoseFill',
  'SetDose',
  'Proportion',
  'ValueCount',
  'Window',
  'ProtocolScore',
  'BolusEffect',
  'EntryTimes',
  'HourChange',
  'ResponseGrade',
  'CriterionProposal',
  'DraftField',
  'DraftRival',
  'DraftEditor',
  // Read in the statement of the list they stand in.
  'Reservoir',
  'ReplacementMonth',
]);

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const answered = getNamedType(field.type);
  if (!isCompositeType(answered)) return 0;
  const place = `${type.name}.${field.name}`;
  const isList = isListType(getNullableType(field.type));
  const asked = pageOf(args);
  const times = asked ?? (isList ? lengthOf(place) : 1);
  const flat = whole[answered.name];
  if (flat !== undefined) return times * flat;
  // What holds a page is nothing by itself: its records stand in a list of it.
  const own = parts.has(answered.name) || (asked !== null && !isList) ? 0 : 1;
  return (fields[place] ?? 0) + times * (own + childComplexity);
};

/** The list within a page is as long as was asked for around it. */
const lengthOf = (place: string): number => (place.endsWith('.nodes') ? 1 : (lengths[place] ?? USUAL_LENGTH));

/** How many records a field asks for; null where it does not say. A number below one must not make the rest cheaper. */
function pageOf(args: Readonly<Record<string, unknown>>): number | null {
  const asked = PAGE_ARGUMENTS.map((name) => args[name]).find((value) => typeof value === 'number');
  if (asked === undefined) return null;
  if (asked > limits.page) throw tooComplex(`Ask for 1 to ${limits.page} at a time, and for more with "after".`);
  return Math.max(1, asked);
}

/**
 * @param document one operation with its fragments
 * @returns records read at most; null where the variables do not fit, which the request itself is refused for
 * @throws QUERY_TOO_COMPLEX for a page beyond its limit, and for fragments that unfold without end
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return null;
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (errors) return null;
  try {
    return getComplexity({ schema, query: document, variables, estimators: [estimate] });
  } catch (error) {
    if (error instanceof GraphQLError && /allowed number of nodes/.test(error.message)) throw tooExpensive();
    if (error instanceof GraphQLError && error.originalError === undefined) return null;
    throw error;
  }
}

export const tooExpensive = (): GraphQLError =>
  tooComplex(
    `One request reads at most ${limits.cost.toLocaleString('en-GB')} records, every list counted with its length. Ask for fewer at a time, or for less of each.`,
  );
