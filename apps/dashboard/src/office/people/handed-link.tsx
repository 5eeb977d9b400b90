import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { formatInstant } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import { FieldFrame } from '../../ui/field-frame.js';
import classes from './handed-link.module.css';

const text = messages.office.people.link;

interface Props {
  code: string;
  expiresAt: string;
  onDone: () => void;
}

/** The one time a link is shown, and how to hand it over. */
export function HandedLink({ code, expiresAt, onDone }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = `${window.location.origin}/invitation#${code}`;
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => {
        setCopied(false);
        field.current?.select();
      },
    );

  return (
    <div className={classes.link}>
      <FieldFrame id={id} label={text.label} error={copied === false ? text.copyYourself : null}>
        {(ids) => (
          <div className={classes.row}>
            <TextInput
              ref={field}
              id={ids.id}
              aria-describedby={ids.describedBy}
              classNames={{ root: classes.address }}
              readOnly
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button
              data-autofocus
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              onClick={() => void copy()}
            >
              {copied ? text.copied : text.copy}
            </Button>
          </div>
        )}
      </FieldFrame>
      <span className="visually-hidden" aria-live="polite">
        {copied ? text.copied : ''}
      </span>
      <p className={classes.text}>{text.how}</p>
      <p className={classes.text}>
        <strong>{text.good(formatInstant(expiresAt))}</strong> <span className={classes.dimmed}>{text.once}</span>
      </p>
      <Button variant="default" onClick={onDone}>
        {text.done}
      </Button>
    </div>
  );
}
