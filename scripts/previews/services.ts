import { clustaar } from './clustaar';
import { knock } from './knock';
import { pusher } from './pusher';
import { pushover } from './pushover';
import type { Service } from './service';
import { smooch } from './smooch';
import { sunshine } from './sunshine';

export const services: readonly Service[] = [clustaar, knock, pusher, pushover, smooch, sunshine];
