import { AnalysisWriter } from '../analytics/analysis-writer.js';
import { exit, UsageError, type Command } from './command.js';
import { progressAfterASecond } from './progress.js';
import { readArguments } from './read-arguments.js';
import { withRegistry } from './with-registry.js';

export const rebuildAnalysis: Command = {
  name: 'analysis rebuild',
  usage: 'analysis rebuild',
  summary: 'derives the analysis tables anew from the records',
  async run(args, surroundings) {
    const { print, complain } = surroundings;
    if (readArguments(args, {}).positionals.length > 0) throw new UsageError('analysis rebuild takes no arguments.');
    const tell = progressAfterASecond(complain);
    const patients = await withRegistry(surroundings, (registry) =>
      registry
        .get(AnalysisWriter, { strict: false })
        .rebuild(null, (done) => tell(`${done.toLocaleString('en-GB')} patients derived`)),
    );
    print(`Analysis tables derived for ${patients.toLocaleString('en-GB')} patients.\n`);
    return exit.done;
  },
};
