import { installationsUnderTest } from '../../support/node-red';
import { clustaar } from './clustaar';
import { knock } from './knock';
import { pusher } from './pusher';
import { pushover } from './pushover';
import { smooch } from './smooch';
import { sunshine } from './sunshine';

describe.each(installationsUnderTest())('The packed package in Node-RED $version', (install) => {
  clustaar(install);
  knock(install);
  pusher(install);
  pushover(install);
  smooch(install);
  sunshine(install);
});
