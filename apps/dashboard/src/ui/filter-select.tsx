import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import classes from './filter-choice.module.css';

interface Props {
  label: string;
  choices: readonly { code: string; label: string }[];
  value: string;
  onChange: (code: string) => void;
}

/** A filter that always has exactly one value; the first is the usual one. */
export function FilterSelect({ label, choices, value, onChange }: Props) {
  const id = useId();
  const isSet = value !== choices[0]?.code;
  return (
    <div className={classes.filter}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <NativeSelect
        id={id}
        classNames={{ input: isSet ? `${classes.select} ${classes.set}` : classes.select }}
        data={choices.map((choice) => ({ value: choice.code, label: choice.label }))}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
