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
  const rule = Object.values(error?.constraints ?? {})[0] ?? `${field} does not fit`;
  return new RegistryError('VALIDATION_FAILED', `${rule[0]?.toUpperCase() ?? ''}${rule.slice(1)}.`, {
    rule: 'RANGE',
    field,
  });
}
