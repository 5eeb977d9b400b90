import { patientTabs, type PatientTab } from './patient-tabs.js';
import { readZoom } from './swimlane/zoom-in-address.js';
import { readHistoryShown, type HistoryShown } from './read-history-shown.js';

/** What the address says is shown of a patient; the usual choice is absent. */
export interface PatientShown extends HistoryShown {
  /** The part chosen; the overview when absent. */
  tab?: Exclude<PatientTab, 'overview'>;
  /** The visit opened beside it. */
  visit?: string;
  /** The form opened at once: where the model of the pump in place is stated, or the opened visit is signed. */
  act?: 'model' | 'sign';
  /** What is shown of the time axis; all of it when absent. */
  zoom?: string;
}

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export function readPatientShown(search: Record<string, unknown>): PatientShown {
  const { visit } = search;
  const zoom = readZoom(search['zoom']);
  const tab = patientTabs.find((one) => one === search['tab']);
  return {
    ...(tab !== undefined && tab !== 'overview' ? { tab } : {}),
    ...(typeof visit === 'string' && visit !== '' ? { visit } : {}),
    ...(tab === 'devices' && search['act'] === 'model' ? { act: 'model' as const } : {}),
    ...(typeof visit === 'string' && visit !== '' && search['act'] === 'sign' ? { act: 'sign' as const } : {}),
    ...(zoom !== null ? { zoom } : {}),
    ...readHistoryShown(search),
  };
}
