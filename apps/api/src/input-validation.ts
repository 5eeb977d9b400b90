import { ValidationPipe, type Type } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { RegistryError } from './errors.js';

const options = { transform: true, exceptionFactory: refuseInput };

/** Checks every input by the rules on its class. */
export const inputValidation = (): ValidationPipe => new ValidationPipe(options);

/** The same for an argument that may be absent: its declared type says too little for the pipe to find the class. */
export const validated = (input: Type): ValidationPipe => new ValidationPipe({ ...options, expectedType: input });

/** The first field that does not fit, named as in the schema; what was sent is not repeated. */
function refuseInput(errors: ValidationError[]): RegistryError {
  const path: string[] = [];
  let error = errors[0];
  while (error) {
    path.push(error.property);
    if (error.constraints) break;
    error = error.children?.[0];
  }
  const field = path.join('.');
  const [rule = '', told = ''] = Object.entries(error?.constraints ?? {})[0] ?? [];
  const bound = /-?\d+(\.\d+)?/.exec(told.replace(/^.*? must /, ''))?.[0] ?? '';
  const ourOwn = !/^(each value in )?\w+ must /.test(told);
  const sentence = ourOwn ? asSentence(told) : (sentences[rule] ?? unfitting)(bound, told);
  return new RegistryError('VALIDATION_FAILED', sentence, { rule: 'RANGE', field });
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const unfitting = (): string => 'This value does not fit its field.';

/** What to do, by the rule that was broken, with the number the rule is about. */
const sentences: Readonly<Record<string, ((bound: string, told: string) => string) | undefined>> = {
  maxLength: (longest) => `Use at most ${longest} characters.`,
  isLength: (bound, told) => `Use at ${told.includes('shorter') ? 'most' : 'least'} ${bound} characters.`,
  min: (lowest) => `Enter ${lowest} or more.`,
  max: (highest) => `Enter ${highest} or less.`,
  isInt: () => 'Enter a whole number.',
  arrayMaxSize: (most) => `Give at most ${most} entries.`,
  isUuid: () => 'This names no record of the registry.',
};
