import { Role } from '../access/role.js';
import { AccountKeeper } from './account-keeper.js';
import { exit, UsageError, type Command } from './command.js';
import { readArguments } from './read-arguments.js';
import { withRegistry } from './with-registry.js';

/** One account is named, in any case. */
function oneName(positionals: readonly string[]): string {
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('Name one account.');
  return name.trim().toLowerCase();
}

/** A command that does one thing to one account and says so. */
const act = (
  word: string,
  summary: string,
  work: (accounts: AccountKeeper, name: string) => Promise<string>,
): Command => ({
  name: `account ${word}`,
  usage: `account ${word} NAME`,
  summary,
  async run(args, surroundings) {
    const name = oneName(readArguments(args, {}).positionals);
    surroundings.print(`${await withRegistry(surroundings, (registry) => work(AccountKeeper.of(registry), name))}\n`);
    return exit.done;
  },
});

const listAccounts: Command = {
  name: 'account list',
  usage: 'account list',
  summary: 'shows who has an account, in which roles and whether it is in use',
  async run(args, surroundings) {
    if (readArguments(args, {}).positionals.length > 0) throw new UsageError('account list takes no arguments.');
    const accounts = await withRegistry(surroundings, (registry) => AccountKeeper.of(registry).list());
    const lines = accounts.map(({ account, name, roles, state }) => `${account}\t${name}\t${roles}\t${state}`);
    surroundings.print(lines.length === 0 ? 'There is no account yet.\n' : `${lines.join('\n')}\n`);
    return exit.done;
  },
};

const inviteAccount: Command = {
  name: 'account invite',
  usage: 'account invite NAME --display "…" --role ROLE [--centre CODE]',
  summary: 'makes an account and prints the link its person opens within 72 hours',
  async run(args, surroundings) {
    const { values, positionals } = readArguments(args, {
      display: { type: 'string' },
      role: { type: 'string' },
      centre: { type: 'string' },
    });
    const account = oneName(positionals);
    const role = Object.values(Role).find((one) => one === values.role?.toUpperCase());
    if (!values.display) throw new UsageError('Say with --display who the person is, such as --display "Amara Osei".');
    if (!role) throw new UsageError(`Say with --role what the person does: ${Object.values(Role).join(', ')}.`);
    if ((role === Role.ADMINISTRATOR) === (values.centre !== undefined)) {
      throw new UsageError('Administrators belong to no centre, everybody else to one: name it with --centre.');
    }
    const invited = { account, name: values.display, role, centre: values.centre ?? null };
    const link = await withRegistry(surroundings, (registry) => AccountKeeper.of(registry).invite(invited));
    surroundings.print(`${account} can set a password within 72 hours, once, at\n${link}\n`);
    return exit.done;
  },
};

const linkAccount: Command = {
  name: 'account link',
  usage: 'account link NAME --issuer URL --subject SUBJECT',
  summary: 'lets the person sign in through the identity provider, which knows her under that subject',
  async run(args, surroundings) {
    const { values, positionals } = readArguments(args, { issuer: { type: 'string' }, subject: { type: 'string' } });
    const account = oneName(positionals);
    const { issuer, subject } = values;
    if (!issuer || !subject) throw new UsageError('Give --issuer and --subject as the sign-in page shows them.');
    await withRegistry(surroundings, (registry) => AccountKeeper.of(registry).link(account, { issuer, subject }));
    surroundings.print(`${account} can sign in through ${issuer}.\n`);
    return exit.done;
  },
};

/** Accounts, for whoever stands at the machine: the registry itself acts, and the history says so. */
export const accountCommands: readonly Command[] = [
  listAccounts,
  inviteAccount,
  linkAccount,
  act(
    'reset',
    'prints a link to set a new password and second factor',
    async (accounts, name) =>
      `${name} can set a new password and second factor within 72 hours, once, at\n${await accounts.reset(name)}`,
  ),
  act('disable', 'keeps the person out and ends her login sessions', async (accounts, name) => {
    await accounts.disable(name);
    return `${name} can no longer sign in; every login session is ended.`;
  }),
  act('end-sessions', 'signs the person out everywhere', async (accounts, name) => {
    const ended = await accounts.endSessions(name);
    return ended === 1 ? '1 login session ended.' : `${ended} login sessions ended.`;
  }),
];
