import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { QrCode } from '../../access/qr-code.js';
import { messages } from '../../messages/messages.js';
import form from '../../ui/record-form.module.css';
import classes from './issued-link.module.css';

const text = messages.caregiverLinks;

/** The new link as picture and address; nobody can show it again. */
export function IssuedLink({ address, onDone }: { address: string; onDone: () => void }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={`${form.form} ${classes.issued}`}>
      <div role="status">
        <h3>{text.ready}</h3>
        <p className={form.note}>{text.readyText}</p>
      </div>
      <QrCode text={address} label={text.picture} />
      <TextInput
        label={text.address}
        readOnly
        value={address}
        error={copied === false ? text.copyYourself : null}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className={classes.acts}>
        <Button onClick={() => void copy()}>
          <span aria-live="polite">{copied ? text.copied : text.copy}</span>
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {text.print}
        </Button>
        <Button variant="default" onClick={onDone}>
          {text.done}
        </Button>
      </div>
    </div>
  );
}
