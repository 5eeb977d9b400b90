import { FolderImports } from '../exchange/folder-imports.service.js';
import { reportInWords } from '../exchange/report-in-words.js';
import { sampleExport } from '../protocol/definitions/index.js';
import { exit, UsageError, type Command } from './command.js';
import { progressAfterASecond } from './progress.js';
import { readArguments } from './read-arguments.js';
import { withRegistry } from './with-registry.js';

export const importFolder: Command = {
  name: 'import',
  usage: 'import FOLDER [--protocol sample-export] [--dry-run] [--report json|text]',
  summary: 'loads the CSV files of a hospital export and reports what became of each row',
  async run(args, surroundings) {
    const { print, complain } = surroundings;
    const { values, positionals } = readArguments(args, {
      protocol: { type: 'string', default: sampleExport.code },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string', default: 'text' },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new UsageError('Name one folder to import.');
    if (values.protocol !== sampleExport.code) {
      throw new UsageError(`Folders are imported under the protocol ${sampleExport.code}.`);
    }
    if (values.report !== 'json' && values.report !== 'text') throw new UsageError('The report is json or text.');
    const report = await withRegistry(surroundings, (registry) =>
      registry.get(FolderImports, { strict: false }).import(folder, {
        protocol: values.protocol,
        dryRun: values['dry-run'],
        progress: values.report === 'text' ? progressAfterASecond(complain) : () => undefined,
      }),
    );
    print(values.report === 'json' ? `${JSON.stringify(report, null, 2)}\n` : reportInWords(report));
    return report.status === 'refused' ? exit.refused : exit.done;
  },
};
