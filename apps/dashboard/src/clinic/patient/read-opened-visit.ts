/** Which visit is opened beside the patient; none when the address says nothing. */
export function readOpenedVisit(search: Record<string, unknown>): { visit?: string } {
  const visit = search['visit'];
  return typeof visit === 'string' && visit !== '' ? { visit } : {};
}
