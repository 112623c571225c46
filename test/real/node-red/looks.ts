import { installationsUnderTest } from '../../support/node-red';

const looks = {
  english: { language: 'en-US', theme: 'light', texts: 'en-US' },
  german: { language: 'de-DE', theme: 'dark', texts: 'de' },
} as const;

/** The older lines in English and light, the newest in German and dark. */
export const versionsByHand = installed((isNewest) => (isNewest ? looks.german : looks.english));

/** Each in the look it has not got there: together they are all shown. */
export const versionsAtAGlance = installed((isNewest) => (isNewest ? looks.english : looks.german));

function installed(lookOf: (isNewest: boolean) => (typeof looks)[keyof typeof looks]) {
  return installationsUnderTest().map((install, index, all) => ({
    ...{ install, version: install.version },
    ...lookOf(index === all.length - 1),
  }));
}
