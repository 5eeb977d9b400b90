import { registerEnumType } from '@nestjs/graphql';

/** What kind of thing happened, as the trail tells them apart. */
export enum AuditEventKind {
  CHANGE = 'CHANGE',
  VOID = 'VOID',
  SIGN = 'SIGN',
  UNLOCK = 'UNLOCK',
  VIEW = 'VIEW',
  QUERY = 'QUERY',
  EXPORT = 'EXPORT',
  SIGN_IN = 'SIGN_IN',
  SIGN_IN_FAILED = 'SIGN_IN_FAILED',
  SIGN_OUT = 'SIGN_OUT',
  DENIAL = 'DENIAL',
  ROLE_CHANGE = 'ROLE_CHANGE',
  BREAK_GLASS = 'BREAK_GLASS',
  REDACT = 'REDACT',
  ERASE = 'ERASE',
  VERIFY = 'VERIFY',
}

registerEnumType(AuditEventKind, {
  name: 'AuditEventKind',
  description: 'What kind of thing happened.',
  valuesMap: {
    CHANGE: { description: 'Something was recorded or changed.' },
    VOID: { description: 'A signed record was declared void.' },
    SIGN: { description: 'Assessments were signed.' },
    UNLOCK: { description: 'A signed record was opened for correction.' },
    VIEW: { description: 'Data of identifiable patients were shown.' },
    QUERY: { description: 'Figures of a cohort were asked for.' },
    EXPORT: { description: 'Data left the registry.' },
    SIGN_IN: { description: 'Somebody signed in, or proved who she is.' },
    SIGN_IN_FAILED: { description: 'A sign-in was refused.' },
    SIGN_OUT: { description: 'A login session ended.' },
    DENIAL: { description: 'Somebody asked for what her role does not include.' },
    ROLE_CHANGE: {
      description:
        'Rights of a person changed: a role given or taken away, disabled or enabled, or at work in another role.',
    },
    BREAK_GLASS: { description: 'A patient of another centre was opened in an emergency.' },
    REDACT: { description: 'Values were removed from the trail by law.' },
    ERASE: { description: 'A record was erased.' },
    VERIFY: { description: 'The trail was checked from the command line.' },
  },
});

export enum RecordChange {
  INSERT = 'INSERT',
  UPDATE = 'UPDATE',
  DELETE = 'DELETE',
}

registerEnumType(RecordChange, {
  name: 'RecordChange',
  description: 'What became of a record.',
  valuesMap: {
    INSERT: { description: 'It was added.' },
    UPDATE: { description: 'It was changed.' },
    DELETE: { description: 'It was removed.' },
  },
});
