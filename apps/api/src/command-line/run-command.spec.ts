import { NestFactory } from '@nestjs/core';
import { commandEnvironment, createTestDatabase, type TestDatabase } from '../../../../test/database/database.js';
import { AppModule } from '../app.module.js';
import { openDatabase } from '../database.js';
import { faultless, removeWrittenFolders, writtenFolder } from '../exchange/testing/written-folder.js';
import { runCommand } from './run-command.js';

describe('the command line', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    removeWrittenFolders();
    await database.drop();
  });

  async function type(line: readonly string[], environment: NodeJS.ProcessEnv = commandEnvironment(database)) {
    let printed = '';
    let complained = '';
    const code = await runCommand(line, {
      environment,
      print: (text) => (printed += text),
      complain: (text) => (complained += text),
      openRegistry: (config) =>
        NestFactory.createApplicationContext(AppModule.with(config), { logger: false, abortOnError: false }),
    });
    return { code, printed, complained };
  }

  it('lists its commands', async () => {
    const { code, printed } = await type(['--help']);
    expect(code).toBe(0);
    expect(printed).toContain('tonus import FOLDER');
  });

  it.each([
    [['improt', 'folder'], 'There is no such command; "tonus --help" lists them.'],
    [['import'], 'Name one folder to import.'],
    [['import', 'here', 'there'], 'Name one folder to import.'],
    [['import', 'folder', '--fast'], "Unknown option '--fast'."],
    [['import', 'folder', '--report', 'xml'], 'The report is json or text.'],
    [['import', 'folder', '--protocol', 'other'], 'Folders are imported under the protocol sample-export.'],
    [['migrate', 'now'], 'migrate takes no arguments.'],
  ])('answers %j with one sentence', async (line, sentence) => {
    expect(await type(line)).toEqual({ code: 64, printed: '', complained: `${sentence}\n` });
  });

  it('says in one sentence when the database is not named or cannot be reached', async () => {
    expect(await type(['migrate'], {})).toMatchObject({
      code: 78,
      complained: expect.stringContaining('DATABASE_URL'),
    });
    const nowhere = 'postgres://tonus@127.0.0.1:1/tonus';
    const elsewhere = {
      TONUS_APP_DATABASE_URL: nowhere,
      TONUS_AUTH_DATABASE_URL: nowhere,
      TONUS_MIGRATOR_DATABASE_URL: nowhere,
      TONUS_STEWARD_DATABASE_URL: nowhere,
    };
    expect(await type(['import', 'folder'], elsewhere)).toEqual({
      code: 69,
      printed: '',
      complained: 'The database cannot be reached; check DATABASE_URL and that the server runs.\n',
    });
  });

  it('imports a folder with a report to read or to process, and ends with 2 when it refuses one', async () => {
    const folder = writtenFolder(faultless);
    const dry = await type(['import', folder, '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.printed).toMatch(/Would store 2 centres, 2 patients, 2 operations, 1 complication, 4 assessments/);
    const stored = await type(['import', folder, '--report', 'json']);
    expect(stored.code).toBe(0);
    expect(JSON.parse(stored.printed)).toMatchObject({ counts: { accepted: 11 }, created: { assessments: 4 } });
    const broken = await type(['import', writtenFolder({ ...faultless, 'patients.csv': '"' })]);
    expect(broken).toMatchObject({
      code: 2,
      printed: expect.stringMatching(/^Nothing was stored: patients.csv, line 1: /),
    });
    expect(await type(['import', '/nowhere', '--report', 'json'])).toMatchObject({
      code: 2,
      printed: expect.stringContaining('FILE_MISSING'),
    });
  });

  it('migrates, and derives the analysis tables', async () => {
    expect(await type(['migrate'])).toMatchObject({ code: 0, printed: 'The database is up to date.\n' });
    const behind = await openDatabase(database.superuserUrl, 1);
    await behind.query('delete from analysis.pathway');
    await behind.destroy();
    expect(await type(['migrate'])).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/derived anew[^]*for \d+ patients/),
    });
    expect(await type(['analysis', 'rebuild'])).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^Analysis tables derived for \d+ patients\.\n$/),
    });
  });
});
