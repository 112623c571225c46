import { secret, z } from '../../../../../language/fields';
import type { JsonValue } from '../../../../../language/json';
import { credential, declarations } from '../../../../../language/provider';

export interface PerchSettings {
  readonly address: string;
  readonly token: string;
}

/** A made-up service with one of everything that Node-RED nodes can be declared with. */
export const perchCredential = credential({
  name: 'perchApi',
  title: 'Perch API',
  summary: 'A service that exists in these tests only',
  docs: 'https://perch.example/docs',
  fields: {
    address: z.string().meta({ title: 'Address' }),
    port: z.number().int().optional().meta({ title: 'Port' }),
    token: secret().meta({ title: 'Token' }),
    nestKey: secret().optional().meta({ title: 'Nest Key' }),
    moreTokens: z
      .array(z.object({ name: z.string().meta({ title: 'Name' }), token: secret().meta({ title: 'Token' }) }))
      .optional()
      .meta({ title: 'More Tokens' }),
  },
  resolve: ({ address, port, token }): PerchSettings => ({ address: port === undefined ? address : `${address}:${port}`, token }),
  test: () => ({ operation: 'thing.getMany', parameters: {} }),
  setUp: {
    title: 'Register',
    asks: {
      email: z.string().min(1).meta({ title: 'Email', description: 'Of the person' }),
      password: secret().meta({ title: 'Password', description: 'Of the person' }),
      code: z.string().optional().meta({ title: 'Code', description: 'From the app', askedAfter: 'TWO_FACTOR_REQUIRED' }),
    },
    run: async (answers, { run }) => {
      const { nestKey } = nestOf(await run('nest.register', answers));
      return { nestKey, unknown: 'not a field' };
    },
  },
});

function nestOf(answer: JsonValue): { nestKey: string } {
  const { nestKey } = z.object({ nestKey: z.string() }).parse(answer);
  return { nestKey };
}

export const { operation, local, answer, webhook, stream, provider } = declarations(perchCredential);
