import { installationsUnderTest } from '../../support/node-red';
import { clustaar } from './clustaar';
import { knock } from './knock';
import { pusher } from './pusher';
import { pushover } from './pushover';

describe.each(installationsUnderTest())('The packed package in Node-RED $version', (install) => {
  clustaar(install);
  knock(install);
  pusher(install);
  pushover(install);
});
