import { boundaryOf, readMultipart } from '../../multipart';
import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp } from '../http/routes';
import { textAt } from '../records';
import { attachmentRemove } from '../rules/resources';
import type { App } from '../state/app';

export const attachmentRoutes: readonly Route[] = [
  ...inApp('/attachments', [
    { method: 'POST', path: '', upload: true, query: ['access', 'for', 'conversationId'], handle: upload },
    { method: 'POST', path: '/remove', body: { rule: attachmentRemove }, handle: remove },
  ]),
  // Not part of the API: where `mediaUrl` leads. Open to everyone, as public attachments are.
  {
    method: 'GET',
    path: '/attachments/{appId}/{fileId}/{name}',
    scopes: undefined,
    handle: (request, { attachments }) => download(request, attachments),
  },
];

function upload({ query, headers, rawBody, baseUrl }: ApiRequest, app: App) {
  const { access, for: purpose, conversationId } = query;
  if (access !== 'public') throw badRequest('access should be equal to one of the allowed values: public');
  if (purpose !== undefined && purpose !== 'message') throw badRequest('for should be equal to one of the allowed values: message');
  if (typeof conversationId === 'string') app.conversations.known(conversationId);
  const boundary = boundaryOf(String(headers['content-type']));
  const source = boundary === undefined ? undefined : readMultipart(rawBody, boundary).find(({ name }) => name === 'source');
  if (source === undefined) throw badRequest("should have required property 'source'");
  const path = `/attachments/${app.id}/${app.around.ids.next()}/${encodeURIComponent(source.filename ?? 'file')}`;
  const { type: mediaType, data } = source;
  // Only what was uploaded for a message goes with its conversation.
  const kept = purpose === 'message' && typeof conversationId === 'string' ? conversationId : undefined;
  app.attachments.add({ path, mediaType, data, conversationId: kept });
  return created({ attachment: { mediaUrl: baseUrl + path, mediaType } });
}

function remove({ body, baseUrl }: ApiRequest, app: App) {
  const mediaUrl = textAt(body, 'mediaUrl') ?? '';
  if (!mediaUrl.startsWith(`${baseUrl}/attachments/${app.id}/`))
    throw badRequest(`Unsupported media URL for attachment deletion: ${mediaUrl}`);
  const file = found(app.attachments.get(mediaUrl.slice(baseUrl.length)), 'attachment');
  app.attachments.delete(file.path);
  return done;
}

function download(request: ApiRequest, attachments: App['attachments']) {
  const path = `/attachments/${at(request, 'appId')}/${at(request, 'fileId')}/${encodeURIComponent(at(request, 'name'))}`;
  const { data, mediaType } = found(attachments.get(path), 'attachment');
  return { status: 200, headers: { 'content-type': mediaType }, body: data };
}
