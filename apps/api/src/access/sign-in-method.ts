import { registerEnumType } from '@nestjs/graphql';

/** How somebody proved who she is. */
export enum SignInMethod {
  PERSONA = 'PERSONA',
  PASSWORD = 'PASSWORD',
  OIDC = 'OIDC',
  TEST = 'TEST',
}

registerEnumType(SignInMethod, {
  name: 'SignInMethod',
  description: 'How somebody proved who she is.',
  valuesMap: {
    PERSONA: { description: 'Chose a persona of the demonstration; nothing was proved.' },
    PASSWORD: { description: 'Password and a code of the second factor.' },
    OIDC: { description: 'Identity provider of the hospital.' },
    TEST: { description: 'Opened by an automated test.' },
  },
});
