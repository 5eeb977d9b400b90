import { messages } from '../messages/messages.js';

/** A quantity with its unit in the number the language asks for: "1 level", "2 levels", "1.65 grades"; other units stay. */
export function measured(text: string, value: number, unit: string): string {
  const forms = messages.units[unit];
  return `${text} ${forms === undefined ? unit : value === 1 ? forms.one : forms.many}`;
}
