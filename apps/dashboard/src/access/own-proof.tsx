import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { formatInstant } from '../formats/format-date.js';
import type { AccountQuery } from '../graphql/generated/graphql.js';
import { messages } from '../messages/messages.js';
import classes from './account-page.module.css';
import { ChangePassword } from './change-password.js';
import { ReplaceFactor } from './replace-factor.js';

const text = messages.access.own;

type Opened = 'password' | 'factor' | null;

/** Password and second factor, and changing them. */
export function OwnProof({ account }: { account: AccountQuery['account'] }) {
  const client = useQueryClient();
  const [opened, setOpened] = useState<Opened>(null);
  const [said, setSaid] = useState<string | null>(null);
  const open = (which: Opened) => {
    setSaid(null);
    setOpened(which);
  };
  const done = async (sentence: string) => {
    setOpened(null);
    setSaid(sentence);
    await client.invalidateQueries({ queryKey: ['registry'] });
  };

  if (account.passwordSetAt === null) return <p className={classes.plain}>{text.methods[account.method]}</p>;
  return (
    <>
      <dl className={classes.facts}>
        <dt>{messages.access.password}</dt>
        <dd className={classes.row}>
          {text.passwordSet(formatInstant(account.passwordSetAt))}
          <Button variant="default" size="sm" disabled={opened === 'password'} onClick={() => open('password')}>
            {text.changePassword}
          </Button>
        </dd>
        <dt>{text.factor}</dt>
        <dd className={classes.row}>
          {text.factorSet(formatInstant(account.secondFactorSince))}
          <Button variant="default" size="sm" disabled={opened === 'factor'} onClick={() => open('factor')}>
            {text.replaceFactor}
          </Button>
        </dd>
      </dl>
      {opened === 'password' && (
        <ChangePassword
          account={account.account}
          onDone={() => void done(text.passwordChanged)}
          onCancel={() => open(null)}
        />
      )}
      {opened === 'factor' && (
        <ReplaceFactor
          fresh={account.fresh}
          onDone={() => void done(messages.access.enrol.replaced)}
          onCancel={() => open(null)}
        />
      )}
      <p className={classes.said} role="status">
        {said}
      </p>
    </>
  );
}
