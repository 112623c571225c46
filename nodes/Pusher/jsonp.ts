import type { JsonObject } from '../../language/metadata';
import type { Reply } from '../../language/operation';

const CALLBACK = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\['\w+'\]|\[\d+\])*$/;

/** Whether this names a function and nothing else: it goes into a script. pusher-js sends `Pusher.auth_callbacks['1']`. */
export function isCallback(name: string): boolean {
  return name.length <= 100 && CALLBACK.test(name);
}

/** 200 with the JSON, or with a call of `callback` where there is one. */
export function jsonpReply(body: JsonObject, callback: string | undefined): Reply {
  if (callback === undefined || callback === '') return { status: 200, body };
  // JSON allows what scripts did not, and what would end a script element.
  const json = JSON.stringify(body).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
    body: `${callback}(${json});`,
  };
}
