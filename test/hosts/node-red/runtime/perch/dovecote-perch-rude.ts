import { EventEmitter, once } from 'node:events';
import type { Node, NodeAPI, NodeDef } from 'node-red';
import { ServiceError } from '../../../../../client/errors';
import { guarded, onClose, onInput } from '../../../../../hosts/node-red/runtime/guard';

const conceal = (text: string) => text.replace('hush', '***');

/** A node that does everything wrong inside the guards. */
export = (RED: NodeAPI): void => {
  RED.nodes.registerType('dovecote-perch-rude', function (this: Node, config: NodeDef) {
    RED.nodes.createNode(this, config);
    const emitter = new EventEmitter();
    emitter.on(
      'event',
      guarded(this, (word: unknown) => Promise.reject(new RudeError(`event ${String(word)}`)), conceal),
    );
    onInput(
      this,
      (msg) => {
        switch (msg.payload) {
          case 'throw':
            throw new RudeError('thrown hush');
          case 'reject':
            return Promise.reject(
              new ServiceError({ kind: 'conflict', message: 'rejected hush', body: 'body hush', advice: 'Wait', status: 409 }),
            );
          case 'text':
            return rejectedWith('only hush text');
          case 'drop':
            return Promise.resolve('dropped');
          case 'event':
            emitter.emit('event', 'hush');
            return Promise.resolve('done');
          default:
            return Promise.resolve('done');
        }
      },
      conceal,
    );
    const closing =
      Reflect.get(config, 'closing') === 'hang' ? () => new Promise<void>(() => undefined) : () => Promise.reject(new RudeError('close'));
    onClose(this, closing, conceal);
  });
};

class RudeError extends Error {}

/** What some libraries do: an error event that carries a text. */
async function rejectedWith(text: string): Promise<'done'> {
  const library = new EventEmitter();
  const answer = once(library, 'answer');
  library.emit('error', text);
  await answer;
  return 'done';
}
