/** Parts of the patient page, in the order of the tabs. */
export const patientTabs = ['overview', 'pathway', 'visits', 'devices', 'complications', 'history'] as const;

export type PatientTab = (typeof patientTabs)[number];
