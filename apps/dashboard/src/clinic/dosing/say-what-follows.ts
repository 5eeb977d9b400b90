import { formatDate } from '../../formats/format-date.js';
import { request } from '../../graphql/request.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { ReservoirNowDocument } from './dosing.documents.js';

const text = messages.dosing;

/** The new dates of a patient's reservoir, as the registry has them. */
export async function whatFollows(patientId: string): Promise<string> {
  const { patient } = await request(ReservoirNowDocument, { id: patientId });
  const { reservoir } = patient;
  return reservoir?.state === 'COMPUTED'
    ? text.savedText(formatDate(reservoir.dueByOn), formatDate(reservoir.alarmOn), formatDate(reservoir.emptyOn))
    : reservoir?.state === 'STOPPED'
      ? text.savedStopped
      : text.savedUnknown;
}

/** After saving: the new dates at once. */
export async function sayWhatFollows(
  act: 'refill' | 'programming',
  patientId: string,
  withEvents: boolean,
): Promise<void> {
  const follows = await whatFollows(patientId);
  confirm(text.savedTitle[act], withEvents ? `${follows} ${text.eventHint}` : follows);
}
