import { secret, z } from '../../../../../language/fields';
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
    moreTokens: z
      .array(z.object({ name: z.string().meta({ title: 'Name' }), token: secret().meta({ title: 'Token' }) }))
      .optional()
      .meta({ title: 'More Tokens' }),
  },
  resolve: ({ address, port, token }): PerchSettings => ({ address: port === undefined ? address : `${address}:${port}`, token }),
  test: () => ({ operation: 'thing.getMany', parameters: {} }),
});

export const { operation, local, answer, webhook, stream, provider } = declarations(perchCredential);
