import { join, relative, sep } from 'node:path';
import type { NodeAPI } from 'node-red';

declare const require: {
  readonly cache: Readonly<Record<string, { readonly filename: string; readonly children: readonly { filename: string }[] }>>;
};

const dist = join(__dirname, '..', '..', '..', '..', '..');

/** Tells what a running Node-RED has inside: layers of its web apps, hooks, and which of our files and libraries are loaded. */
export = (RED: NodeAPI): void => {
  RED.httpAdmin.get('/probe', (_request, response) => {
    const ours = Object.values(require.cache).filter(({ filename }) => filename.startsWith(dist + sep));
    response.json({
      rootLayers: layersOf(Reflect.get(RED.httpNode, 'parent')),
      nodeLayers: layersOf(RED.httpNode),
      hooks: RED.hooks.has('onComplete'),
      files: ours.map(({ filename }) => relative(dist, filename)),
      libraries: ours.flatMap(({ children }) => children.map(({ filename }) => filename).filter((path) => path.includes('node_modules'))),
    });
  });
};

function layersOf(app: unknown): number {
  const router: unknown = typeof app === 'function' ? Reflect.get(app, '_router') : undefined;
  const stack: unknown = typeof router === 'function' ? Reflect.get(router, 'stack') : undefined;
  return Array.isArray(stack) ? stack.length : -1;
}
