/** What the runtime's admin endpoints answer when something went wrong. */
export interface Refused {
  readonly message: string;
  readonly advice?: string;
  /** The service's own error code. */
  readonly code?: string;
}

export type Answer<T> = ({ readonly ok: true } & T) | ({ readonly ok: false } & Refused);

/**
 * Asks an admin endpoint of the runtime. The address is relative, so that it works below any httpAdminRoot;
 * Node-RED's jQuery adds the token of whoever is signed in. Never rejects.
 */
export function ask<T extends object>(path: string, body: object, noReach: string): Promise<Answer<T>> {
  return answerOf({ url: path, method: 'POST', contentType: 'application/json', data: JSON.stringify(body) }, noReach);
}

/** As {@link ask}, for what users may see who may change nothing. */
export function askGet<T extends object>(path: string, query: Readonly<Record<string, string>>, noReach: string): Promise<Answer<T>> {
  return answerOf({ url: path, method: 'GET', dataType: 'json', data: query }, noReach);
}

function answerOf<T extends object>(request: JQuery.AjaxSettings, noReach: string): Promise<Answer<T>> {
  return new Promise((resolve) => {
    $.ajax(request)
      .done((answer: T) => {
        resolve({ ok: true, ...answer });
      })
      .fail((request) => {
        resolve({ ok: false, ...refusal(request, noReach) });
      });
  });
}

function refusal({ responseJSON, status, statusText }: JQuery.jqXHR, noReach: string): Refused {
  const given: unknown = responseJSON;
  const message = textAt(given, 'message') ?? (status === 0 ? noReach : `${noReach} (${String(status)} ${statusText})`);
  const [advice, code] = [textAt(given, 'advice'), textAt(given, 'code')];
  return { message, ...(advice === undefined ? {} : { advice }), ...(code === undefined ? {} : { code }) };
}

function textAt(value: unknown, name: 'message' | 'advice' | 'code'): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** "It says so. Do this." */
export function sentencesOf({ message, advice }: Refused): string {
  return advice === undefined ? message : `${message.replace(/([^.!?])$/, '$1.')} ${advice}`;
}
