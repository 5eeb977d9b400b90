import type { Role } from '../graphql/generated/graphql.js';
import { areasFor, startPage } from './areas.js';

const definitions = ['instruments', 'protocols', 'centres'];
const viewer = (role: Role, ...permissions: string[]) => ({ role, permissions: [...definitions, ...permissions] });
const pages = (of: ReturnType<typeof viewer>) => areasFor(of).flatMap((area) => area.pages.map(({ to }) => to));

describe('where a person starts', () => {
  it('is the worklist in a clinic, the outcomes in quality and office, and what is open to research', () => {
    expect(startPage(viewer('CLINICIAN', 'today', 'patients', 'outcomes'))).toBe('/clinic');
    expect(startPage(viewer('QUALITY', 'today', 'patients', 'outcomes'))).toBe('/quality');
    expect(startPage(viewer('ADMINISTRATOR', 'outcomes'))).toBe('/quality');
    expect(startPage(viewer('RESEARCHER'))).toBe('/research');
  });

  it('is nowhere for whom the registry answers nothing', () => {
    expect(startPage({ role: 'CLINICIAN', permissions: [] })).toBeNull();
  });
});

describe('the rail', () => {
  it('offers everyone the definitions', () => {
    for (const role of ['CLINICIAN', 'QUALITY', 'RESEARCHER', 'COORDINATOR', 'ADMINISTRATOR'] as const) {
      expect(pages(viewer(role))).toEqual(
        expect.arrayContaining(['/definitions/instruments', '/definitions/protocol']),
      );
    }
  });

  it('offers the centres to coordinators and administrators only, though others may read them', () => {
    expect(pages(viewer('COORDINATOR'))).toContain('/office/centres');
    expect(pages(viewer('ADMINISTRATOR'))).toContain('/office/centres');
    expect(pages(viewer('RESEARCHER'))).not.toContain('/office/centres');
  });

  it('leaves out what the registry would refuse', () => {
    expect(pages({ role: 'ADMINISTRATOR', permissions: ['centres'] })).toEqual(['/office/centres']);
  });
});
