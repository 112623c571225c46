import { systemClock, type Clock } from '../../../client/clock';
import { listen } from '../../../client/listening';
import type { JsonObject } from '../../../language/metadata';
import type { StreamContext, StreamHandle } from '../../../language/stream';
import { needDeviceId, needSecret } from '../credential/needs';
import type { PushoverSettings } from '../credential/settings';
import { stream } from '../declare';
import { Consumer } from './consumer';
import { Device } from './device';
import { Memory } from './memory';
import { streamParameters } from './parameters';
import { share } from './sharing';

const BATCH = 50;

/** Time and chance; tests bring their own. */
export interface Surroundings {
  readonly clock: Clock;
  /** 0 <= random() < 1 */
  readonly random: () => number;
}

export const messageStream = stream({
  name: 'message',
  title: 'On Message',
  summary:
    'Starts when a message arrives on the device, live over a WebSocket. It is deleted there once the flow has taken it: none is lost while this is not running',
  docs: 'https://pushover.net/api/client#websocket',
  parameters: streamParameters,
  acknowledged: true,
  batch: BATCH,
  examples: [
    {
      id: '1175816417220301065',
      umid: '1175816417220300801',
      title: 'Pump 3',
      message: 'Flow <b>back</b> to normal',
      app: 'Plant watch',
      aid: '435443636951750001',
      icon: 'q7plantwatch',
      iconUrl: 'https://api.pushover.net/icons/q7plantwatch.png',
      date: 1795300000,
      queuedDate: 1795300001,
      dispatchedDate: 1795300002,
      expirationDate: null,
      priority: 1,
      sound: 'siren',
      url: 'https://plant.example/p/3',
      urlTitle: 'Open pump 3',
      acked: false,
      receipt: null,
      html: true,
      monospace: false,
      encrypted: false,
    },
  ],
  open: (context) => openMessages(context, { clock: systemClock, random: Math.random }),
});

export function openMessages(
  {
    credential,
    connection: network,
    handlers,
    parameters,
    run,
    store,
  }: StreamContext<typeof streamParameters, PushoverSettings, JsonObject>,
  { clock, random }: Surroundings,
): StreamHandle {
  const [secret, deviceId] = [needSecret(credential), needDeviceId(credential)];
  const { socketUrl } = credential;
  const { device, release } = share(
    [socketUrl, deviceId, secret],
    clock,
    (admission) => new Device({ socketUrl, deviceId, secret, network, clock, random, admission }),
  );
  const memory = new Memory(store, deviceId);
  const consumer = new Consumer({ wishes: parameters, memory, handlers, batch: BATCH, clock, random }, device);
  return listen({
    begin: async (fail) => {
      consumer.onFailed = fail;
      device.join(consumer, run);
      await consumer.opened;
    },
    end: async (reason) => {
      consumer.close(reason);
      device.leave(consumer);
      await release();
    },
    onFatal: (error) => {
      handlers.onFatal?.(error);
    },
  });
}
