import type { Part } from '../../multipart';
import { badRequest, found, missing, notFound, tooLarge } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, everyone, ok, partners, wholeApp } from '../http/routes';
import { uploadBytes } from '../limits';
import type { App } from '../state/app';
import { known as knownIntegration } from './integrations';
import { answerPosted, post } from './messages';
import { knownUser } from './people';

export const uploadRoutes: readonly AppRoute[] = [
  { method: 'POST', path: '/appusers/{user}/images', upload: true, scopes: everyone, handle: postImage },
  { method: 'POST', path: '/appusers/{user}/conversation/images', only: 'v1', upload: true, scopes: everyone, handle: postImage },
  { method: 'POST', path: '/attachments', upload: true, scopes: partners, handle: upload },
  { method: 'POST', path: '/attachments/remove', scopes: partners, handle: remove },
  { method: 'PUT', path: '/integrations/{integration}/profile/photo', upload: true, scopes: wholeApp, handle: uploadPhoto },
];

function sourceOf({ files, generation }: ApiRequest): Part {
  const source = files.find(({ name }) => name === 'source');
  if (source === undefined) throw badRequest('source is required: a file in a multipart body');
  const most = uploadBytes[generation];
  if (source.data.length > most) throw tooLarge(`A file may have ${most} bytes`);
  return source;
}

/** Keeps the file; gives the address it is served at. */
function keep({ origin }: ApiRequest, app: App, { filename = 'file', type, data }: Part, forUser?: string): string {
  return origin + app.attachments.add(app.id, { filename, type, data, forUser });
}

function postImage(request: ApiRequest, app: App) {
  const source = sourceOf(request);
  const user = knownUser(request, app);
  const mediaUrl = keep(request, app, source, user.id);
  const text = request.body.optionalText('text') ?? '';
  const metadata = request.body.optionalText('metadata');
  const content = { type: 'image', text, mediaUrl, mediaType: source.type, mediaSize: source.data.length, metadata };
  return answerPosted(post(request, app, content));
}

function upload(request: ApiRequest, app: App) {
  const { query } = request;
  if (query.text('access') !== 'public') throw badRequest('access must be public');
  const isForMessage = query.optionalChoice('for', ['message']) !== undefined;
  const userId = query.optionalText('appUserId') ?? query.optionalText('userId');
  if (isForMessage && userId === undefined) throw badRequest('appUserId or userId is required for a message');
  const user = isForMessage && userId !== undefined ? found(app.users.find(userId), missing('user')) : undefined;
  const source = sourceOf(request);
  return created({ mediaUrl: keep(request, app, source, user?.id), mediaType: source.type });
}

function remove({ body, origin }: ApiRequest, app: App) {
  const mediaUrl = body.text('mediaUrl');
  if (!mediaUrl.startsWith(`${origin}/media/`)) throw badRequest('mediaUrl is not one of this service');
  if (!app.attachments.remove(mediaUrl.slice(origin.length))) throw notFound('attachment');
  return done;
}

function uploadPhoto(request: ApiRequest, app: App) {
  const integration = knownIntegration(request, app);
  if (integration.type !== 'whatsapp') throw badRequest('only integrations of the type whatsapp have a profile');
  const photoUrl = keep(request, app, sourceOf(request));
  integration.profile = { ...integration.profile, photoUrl };
  return ok({ photoUrl });
}
