import { RegistryError } from '../../errors.js';

export type UdiIssuer = 'GS1' | 'HIBCC';

/** What the label of a device says in its unique device identifier. Null: the label does not say it. */
export interface Udi {
  readonly issuer: UdiIssuer;
  /** The whole identifier, as it is printed for people to read. */
  readonly printed: string;
  /** Of the model, without the serial number or lot. Null where only the second code of a label was read. */
  readonly deviceIdentifier: string | null;
  readonly lot: string | null;
  readonly serial: string | null;
  /** YYYY-MM-DD. */
  readonly expiresOn: string | null;
  /** YYYY-MM-DD. */
  readonly manufacturedOn: string | null;
}

/** Why a text is no unique device identifier: what is wrong, and what to do. */
export const unreadableUdi = (sentence: string): RegistryError =>
  new RegistryError('VALIDATION_FAILED', sentence, { rule: 'UDI', field: 'udi' });
