import { z } from 'zod';
import { poll } from '../host/polling';
import type { Rest } from './rest';

/** A workflow's trigger could not start; the message is what n8n shows the user. */
export class ActivationRefused extends Error {
  override readonly name = 'ActivationRefused';
}

/** How one line of n8n makes a workflow listen, and stops it. Both resolve when it is done. */
export interface Activation {
  on(id: string, versionId: string): Promise<void>;
  off(id: string, versionId: string): Promise<void>;
}

/** n8n 1: done, or refused, when the request is answered. */
export class ImmediateActivation implements Activation {
  constructor(private readonly rest: Rest) {}

  async on(id: string, versionId: string): Promise<void> {
    const answer = await this.rest.fetch('PATCH', `/rest/workflows/${id}`, { active: true, versionId });
    const text = await answer.text();
    if (!answer.ok) throw new ActivationRefused(z.object({ message: z.string() }).parse(JSON.parse(text)).message);
  }

  async off(id: string, versionId: string): Promise<void> {
    await this.rest.request(z.unknown(), 'PATCH', `/rest/workflows/${id}`, { active: false, versionId });
  }
}

/** n8n tries a trigger five times, 1, 2, 4 and 8 s apart, before it gives up. */
const PUBLICATION_MS = 60_000;

const publication = z.object({
  status: z.enum(['in_progress', 'not_published', 'published', 'partial', 'failed']),
  triggers: z.array(z.object({ errorMessage: z.string().nullable() })),
});

/** n8n 2: the request only asks; the triggers are started and stopped some time later. */
export class PublishedActivation implements Activation {
  constructor(private readonly rest: Rest) {}

  async on(id: string, versionId: string): Promise<void> {
    await this.rest.request(z.unknown(), 'POST', `/rest/workflows/${id}/activate`, { versionId });
    const { status, triggers } = await this.#settled(id, ['published', 'partial', 'failed']);
    if (status === 'published') return;
    throw new ActivationRefused(triggers.flatMap(({ errorMessage }) => errorMessage ?? []).join('; '));
  }

  async off(id: string): Promise<void> {
    await this.rest.request(z.unknown(), 'POST', `/rest/workflows/${id}/deactivate`, {});
    await this.#settled(id, ['not_published']);
  }

  #settled(id: string, wanted: readonly string[]): Promise<z.infer<typeof publication>> {
    const ask = async () => {
      const state = await this.rest.request(publication, 'GET', `/rest/workflows/${id}/publication-status`);
      return wanted.includes(state.status) ? state : undefined;
    };
    return poll(`a publication of workflow ${id} that is ${wanted.join(' or ')}`, ask, PUBLICATION_MS);
  }
}

/** The way of the line that `version` belongs to. */
export function activationOf(version: string, rest: Rest): Activation {
  return version.startsWith('1.') ? new ImmediateActivation(rest) : new PublishedActivation(rest);
}
