import { formatDate } from '../../formats/format-date.js';
import { request } from '../../graphql/request.js';
import { messages } from '../../messages/messages.js';
import { confirm } from '../../ui/confirm.js';
import { ReservoirNowDocument } from './dosing.documents.js';

const text = messages.dosing;

/** After saving: the new dates at once, as the registry has them. */
export async function sayWhatFollows(
  act: 'refill' | 'programming',
  patientId: string,
  withEvents: boolean,
): Promise<void> {
  const { patient } = await request(ReservoirNowDocument, { id: patientId });
  const { reservoir } = patient;
  const follows =
    reservoir?.state === 'COMPUTED'
      ? text.savedText(formatDate(reservoir.dueByOn), formatDate(reservoir.alarmOn), formatDate(reservoir.emptyOn))
      : reservoir?.state === 'STOPPED'
        ? text.savedStopped
        : text.savedUnknown;
  confirm(text.savedTitle[act], withEvents ? `${follows} ${text.eventHint}` : follows);
}
