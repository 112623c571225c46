import { installationsUnderTest } from '../../support/node-red';
import { pusher } from './pusher';

describe.each(installationsUnderTest())('The packed package in Node-RED $version', (install) => {
  pusher(install);
});
