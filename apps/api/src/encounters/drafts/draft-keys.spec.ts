import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../access/actor.js';
import { Secrets } from '../../access/secrets.js';
import { DRAFT_SECRET, DraftKeys } from './draft-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'tonus-draft-keys-'));
const secrets = new Secrets({ secrets: folder }, {});
const keys = new DraftKeys(secrets);
const actor = (personId: string, centreId = 1) => ({ personId, centreId }) as Actor;

afterAll(() => rmSync(folder, { recursive: true }));

describe('the key of what a device keeps', () => {
  it('is one a person and centre, and the same each time', () => {
    const iris = keys.of(actor('iris'));
    expect(iris).toHaveLength(1);
    expect(keys.of(actor('iris'))).toEqual(iris);
    for (const other of [actor('otto'), actor('iris', 2)]) {
      expect(keys.of(other)[0]?.key).not.toBe(iris[0]?.key);
      expect(keys.of(other)[0]?.owner).not.toBe(iris[0]?.owner);
    }
  });

  it('is new after a rotation, and the one before still opens what was kept', () => {
    const [before] = keys.of(actor('iris'));
    secrets.replace(DRAFT_SECRET, `another,${secrets.read(DRAFT_SECRET)}`);
    const [now, former] = keys.of(actor('iris'));
    expect(former).toEqual(before);
    expect(now?.key).not.toBe(before?.key);
  });
});
