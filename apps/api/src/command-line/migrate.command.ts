import { readMaintenanceConfig } from '../config.js';
import { lacksDerivation } from '../analytics/lacks-derivation.js';
import { migrate } from '../database.js';
import { exit, UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { rebuildAnalysis } from './rebuild-analysis.command.js';

export const migrateDatabase: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'brings the database up to date',
  async run(args, surroundings) {
    const { environment, print } = surroundings;
    if (readArguments(args, {}).positionals.length > 0) throw new UsageError('migrate takes no arguments.');
    const done = await migrate(readMaintenanceConfig(environment).database.migrator);
    print(
      done.length === 0 ? 'The database is up to date.\n' : `${done.map((name) => `Applied ${name}`).join('\n')}\n`,
    );
    if (await lacksDerivation(readMaintenanceConfig(environment).database.steward)) {
      print('The analysis tables are derived anew.\n');
      return rebuildAnalysis.run([], surroundings);
    }
    return exit.done;
  },
};
