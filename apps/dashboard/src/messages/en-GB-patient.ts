/** Words of the patient page: its parts, the therapy on one time axis, the summary on paper. */
export const enGBPatientPage = {
  tabs: {
    overview: 'Overview',
    pathway: 'Pathway',
    visits: 'Visits',
    devices: 'Devices and doses',
    complications: 'Complications',
    history: 'History',
  },
  tabsOf: (pseudonym: string) => `Parts of the record of ${pseudonym}`,
  places: { pathway: 'Pathway', devices: 'Devices', dosing: 'Doses and refills' },
  nothingYet: (pseudonym: string) => `Nothing is recorded for ${pseudonym} yet`,
};
