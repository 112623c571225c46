import { translator } from '../../../../hosts/node-red/generate/catalog';
import { parlor } from '../editor/fixture';

const manifest = { ...parlor, german: { Room: 'Raum', 'e.g. On call': 'z. B. Bereitschaft' } };
const german = translator(manifest, 'de');

describe('what is said in German', () => {
  it('is the translation of the provider', () => {
    expect([german('Room'), german('e.g. On call')]).toEqual(['Raum', 'z. B. Bereitschaft']);
  });

  it('is the same example, where an example has no translation', () => {
    expect(german('e.g. user-1')).toBe('z. B. user-1');
  });

  it('is the English text, where nothing else is known', () => {
    expect(german('Window')).toBe('Window');
  });

  it('leaves English alone', () => {
    expect(translator(manifest, 'en-US')('e.g. user-1')).toBe('e.g. user-1');
  });
});
