/** Words of the registry office. */
export const enGBOffice = {
  centres: {
    title: 'Which centres take part?',
    lede: 'Every hospital of the registry. Days in a record are calendar days in the centre’s own time zone.',
    caption: 'Centres',
    columns: { code: 'Code', name: 'Name', timeZone: 'Time zone' },
    empty: 'No centre takes part yet',
    emptyText: 'A centre appears here once the registry has been set up with it.',
  },
};
