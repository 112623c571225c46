import { secret, z } from '../../../language/fields';
import { credential, declarations } from '../../../language/provider';

export const toyCredential = credential({
  name: 'toyApi',
  title: 'Toy API',
  summary: 'Everywhere',
  docs: 'https://toy.example/docs',
  fields: { origin: z.string().default('http://127.0.0.1:9').meta({ title: 'Origin' }), apiKey: secret().meta({ title: 'API Key' }) },
  resolve: (fields) => ({ ...fields, tenant: 'acme' }),
  test: () => ({ operation: 'note.get', parameters: { id: 'ping' } }),
});

export type ToySettings = ReturnType<typeof toyCredential.resolve>;

/** The words the toy is declared in. */
export const words = declarations(toyCredential);
