import { existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Secrets } from '../access/secrets.js';
import { publicKeyOf, RETIRED_KEYS, SIGNING_KEY, signingKeyOf } from '../audit/checkpoint.js';
import { verdictInWords } from '../audit/verify/verdict-in-words.js';
import { verifyTrail, type Signed, type Verdict } from '../audit/verify/verify-trail.js';
import { ConfigurationError, readCommandConfig, type Config } from '../config.js';
import { openDatabase } from '../database.js';
import { exit, UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { isUnreachable } from './unreachable.js';

/** Sound, broken, or not to be told: for scripts that watch over the trail. */
const verdicts = { sound: exit.done, broken: 1, notCheckable: 2 } as const;

export const verifyAudit: Command = {
  name: 'audit verify',
  usage: 'audit verify [--checkpoints FILE]',
  summary: 'reckons the audit trail anew; ends with 0 when it is sound, 1 when broken, 2 when that cannot be told',
  async run(args, { environment, print, complain }) {
    const { values, positionals } = readArguments(args, { checkpoints: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError('audit verify takes no arguments but --checkpoints.');
    try {
      const config = readCommandConfig(environment);
      const signed = signedHeads(config, environment, values.checkpoints);
      const dataSource = await openDatabase(config.database.app, 2);
      try {
        const verdict = await verifyTrail(dataSource, signed);
        print(verdictInWords(verdict));
        // What a line that cannot be read signed may be what was cut off or rewritten.
        if (verdict.findings.count === 0 && (verdict.checkpoints?.unreadable ?? 0) > 0) return verdicts.notCheckable;
        await noteVerification(dataSource, verdict);
        return verdict.findings.count === 0 ? verdicts.sound : verdicts.broken;
      } finally {
        await dataSource.destroy();
      }
    } catch (error) {
      complain(`${whyNotCheckable(error)}\n`);
      return verdicts.notCheckable;
    }
  },
};

/** The file named, or the one the server writes where it is there. */
function signedHeads(config: Config, environment: NodeJS.ProcessEnv, named: string | undefined): Signed | null {
  const path = named ?? config.checkpoints;
  if (!existsSync(path)) {
    if (named === undefined) return null;
    throw new ConfigurationError(`There is no file of checkpoints at ${path}.`);
  }
  const secrets = new Secrets(config, environment);
  const current = secrets.find(SIGNING_KEY);
  const retired = (secrets.find(RETIRED_KEYS) ?? '').split(/\s+/).filter((key) => key !== '');
  const keys = [...(current === null ? [] : [signingKeyOf(current)]), ...retired.map(publicKeyOf)];
  if (keys.length > 0) return { path, keys };
  throw new ConfigurationError(`The key ${SIGNING_KEY} is not in ${config.secrets}, so no checkpoint can be checked.`);
}

/** The trail itself says when it was last verified; what a broken one says is of no use, and does no harm. */
async function noteVerification(dataSource: DataSource, { findings, chain }: Verdict): Promise<void> {
  const details = { sound: findings.count === 0, upTo: chain.lastSequence, firstBad: findings.firstBad };
  await dataSource
    .query(`select audit.open_event('audit trail verified', null, $1, 'VERIFY', $2)`, [
      randomUUID(),
      JSON.stringify(details),
    ])
    .catch(() => undefined);
}

function whyNotCheckable(error: unknown): string {
  if (isUnreachable(error)) return 'The trail cannot be checked: the database cannot be reached.';
  if (error instanceof ConfigurationError) return `The trail cannot be checked: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The tables or rights are not those of this version.
  if (/^(42P01|42703|42501|3F000)$/.test(code)) {
    return 'The trail cannot be checked: the database is not one of this version; run "npx tonus migrate" first.';
  }
  return `The trail cannot be checked: something went wrong${code === '' ? '' : ` (${code})`}.`;
}
