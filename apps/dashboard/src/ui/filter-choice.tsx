import { Checkbox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import { Dropdown } from './dropdown.js';
import classes from './filter-choice.module.css';

interface Props {
  label: string;
  /** Shown when nothing is chosen: "All centres". */
  none: string;
  /** Shown when several are chosen: "3 chosen". */
  some: (count: number) => string;
  choices: readonly { code: string; label: string }[];
  value: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

/** A filter that takes none, one or several of a list. */
export function FilterChoice({ label, none, some, choices, value, onChange }: Props) {
  const id = useId();
  const [only] = value;
  const shown =
    value.length === 0
      ? none
      : value.length === 1
        ? (choices.find(({ code }) => code === only)?.label ?? only)
        : some(value.length);
  const toggle = (code: string) =>
    onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);

  return (
    <div className={classes.filter}>
      <span id={`${id}-label`} className={classes.label}>
        {label}
      </span>
      <Dropdown
        label={label}
        className={classes.list}
        button={{
          id,
          className: value.length > 0 ? `${classes.button} ${classes.set}` : classes.button,
          'aria-labelledby': `${id}-label ${id}`,
          children: (
            <>
              <span>{shown}</span>
              <IconChevronDown size={16} aria-hidden />
            </>
          ),
        }}
      >
        {() =>
          choices.map((choice) => (
            <Checkbox
              key={choice.code}
              size="sm"
              classNames={{ root: classes.choice }}
              label={choice.label}
              checked={value.includes(choice.code)}
              onChange={() => toggle(choice.code)}
            />
          ))
        }
      </Dropdown>
    </div>
  );
}
