import { comparedVersions, readVersionsShown } from './read-versions-shown.js';

describe('the address of compared versions', () => {
  it('keeps numbers of versions, and leaves out whatever is none', () => {
    expect(readVersionsShown({ left: 1, right: '3', all: true })).toEqual({ left: 1, right: 3, all: true });
    expect(readVersionsShown({ left: 0, right: 'last', all: 'yes' })).toEqual({});
  });
});

describe('the versions compared', () => {
  const versions = [1, 2, 3].map((version) => ({ version }));

  it('are the last two unless others are named', () => {
    expect(comparedVersions(versions, {})).toEqual([{ version: 2 }, { version: 3 }]);
    expect(comparedVersions(versions, { left: 3, right: 1 })).toEqual([{ version: 3 }, { version: 1 }]);
    expect(comparedVersions(versions, { left: 9 })).toEqual([{ version: 2 }, { version: 3 }]);
  });

  it('are none where there is one only', () => {
    expect(comparedVersions([{ version: 1 }], {})).toBeNull();
  });
});
