import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';

interface Props {
  value: string | null;
  today: string;
  earliest: string | null;
  latest: string | null;
  onPick: (day: string) => void;
}

/** The calendar behind a date field; its own file so that it is loaded when first opened. */
export function Calendar({ value, today, earliest, latest, onPick }: Props) {
  return (
    <DatePicker
      value={value}
      defaultDate={value ?? today}
      onChange={(day) => day && onPick(day)}
      firstDayOfWeek={1}
      // Red is for what is overdue.
      weekendDays={[]}
      {...(earliest ? { minDate: earliest } : {})}
      {...(latest ? { maxDate: latest } : {})}
    />
  );
}
