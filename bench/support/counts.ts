import { request } from 'undici';
import { z } from 'zod';
import type { Counts } from '../servers/http';
import type { Server } from './server';

const counts = z.object({ requests: z.number(), connections: z.number() });

/** What the http server has counted since it was asked last. */
export async function countsOf(server: Server): Promise<Counts> {
  const { body } = await request(`http://127.0.0.1:${server.port}/`);
  return counts.parse(await body.json());
}
