import { useEffect, useRef } from 'react';
import type { Wording } from './wording/wording.js';

interface Props {
  wording: Wording;
  rows: readonly { readonly name: string; readonly title: string; readonly answer: string }[];
  sending: boolean;
  notSent: boolean;
  /** Goes back to one question. */
  onChange: (name: string) => void;
  onSubmit: () => void;
}

/** What was answered, each to be changed, before it is sent. */
export function Review({ wording, rows, sending, notSent, onChange, onSubmit }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {wording.reviewTitle}
      </h1>
      <p>{wording.reviewNote}</p>
      <dl className="review">
        {rows.map(({ name, title, answer }) => (
          <div key={name}>
            <dt>{title}</dt>
            <dd>
              <strong>{answer}</strong>
              <button type="button" aria-label={wording.changeOf(title)} onClick={() => onChange(name)}>
                {wording.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {notSent && (
        <p className="problem" role="alert">
          {wording.notSent}
        </p>
      )}
      <button type="button" className="act" disabled={sending} onClick={onSubmit}>
        {sending ? wording.submitting : wording.submit}
      </button>
      <button type="button" className="plain" disabled={sending} onClick={() => onChange(rows[0]?.name ?? '')}>
        {wording.back}
      </button>
    </main>
  );
}
