import { installationsUnderTest } from '../../support/node-red';
import { knock } from './knock';
import { pusher } from './pusher';

describe.each(installationsUnderTest())('The packed package in Node-RED $version', (install) => {
  knock(install);
  pusher(install);
});
