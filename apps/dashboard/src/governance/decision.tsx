import { Button } from '@mantine/core';
import { useState } from 'react';
import { TextField } from '../ui/text-field.js';
import classes from '../ui/record-form.module.css';
import { SecondStep } from './second-step.js';
import { WordsField } from './words-field.js';

/** One of two answers, with what it says before it is final. */
export interface Answer {
  label: string;
  title: string;
  text: string;
  act: string;
  grave?: boolean;
  busy: boolean;
  problem: Error | null;
  onAct: () => void;
}

export interface DecisionField {
  label: string;
  hint: string;
  value: string;
  onChange: (typed: string) => void;
  error?: string | null;
  long?: boolean;
}

/** Yes or no to what somebody else asked for: first the answer, then what it means and for whom, then the act. */
export function Decision({
  yes,
  no,
  fields,
  noteForNo,
}: {
  yes: Answer;
  no: Answer;
  fields: readonly DecisionField[];
  noteForNo: DecisionField;
}) {
  const [chosen, setChosen] = useState<Answer | null>(null);
  const answer = chosen?.label === yes.label ? yes : no;
  if (chosen === null) {
    return (
      <div className={classes.form}>
        {fields.map((field) => (
          <Field key={field.label} {...field} />
        ))}
        <Button onClick={() => setChosen(yes)}>{yes.label}</Button>
        <Button variant="default" onClick={() => setChosen(no)}>
          {no.label}
        </Button>
      </div>
    );
  }
  return (
    <>
      <SecondStep {...answer} onBack={() => setChosen(null)}>
        {answer === no && <Field {...noteForNo} />}
      </SecondStep>
      {answer.problem && fields.filter(({ error }) => error).map((field) => <Field key={field.label} {...field} />)}
    </>
  );
}

function Field({ long = false, ...field }: DecisionField) {
  return long ? <WordsField {...field} /> : <TextField {...field} />;
}
