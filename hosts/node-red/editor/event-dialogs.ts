import type { StreamSpec, WebhookSpec } from '../generate/spec';
import { type DialogParts, type OpenDialog, row, valuesForm } from './dialog';
import { selectOf } from './plain-control';
import { outputMap } from './outputs';
import { fullAddress, isPrivateHost } from './reach';

/** A live subscription: its fields, and when events are confirmed. */
export function openStream(spec: StreamSpec, parts: DialogParts): OpenDialog {
  const { node, texts, form } = parts;
  const set = valuesForm(parts, spec.fields, node.values ?? {});
  form.append(set.element);
  if (spec.acknowledged) {
    const ways = {
      completed: 'acknowledgeCompleted',
      received: 'acknowledgeReceived',
      explicit: 'acknowledgeExplicit',
      never: 'acknowledgeNever',
    } as const;
    const options = Object.entries(ways).map(([value, word]) => ({ value, label: texts.word(word) }));
    const input = selectOf(options).val(node.acknowledge ?? 'completed');
    const how = $('<div class="dovecote-hint" role="status">');
    const explain = () => {
      const explicit = input.val() === 'explicit';
      how.text(explicit ? texts.word('acknowledgeExplicitHint', { node: texts.text('acknowledge') }) : '');
    };
    const line = row({ label: texts.word('acknowledge'), id: 'node-input-acknowledge', input, hint: texts.word('acknowledgeHint') });
    line.children().last().append(how);
    form.append(line);
    input.on('change', explain);
    explain();
  }
  return { save: (target) => (target.values = set.read()) };
}

/** A node that confirms events: there is nothing to enter, only to know. */
export function openAcknowledge({ texts, form }: DialogParts): OpenDialog {
  form.append(tips([texts.text('summary')]));
  return { save: () => undefined };
}

/** HTTP in: where it listens, what to paste where, and its fields. */
export function openWebhook(spec: WebhookSpec, parts: DialogParts): OpenDialog {
  const { node, texts, form } = parts;
  const path = plain().val(node.path ?? '');
  const publicUrl = plain()
    .val(node.publicUrl ?? '')
    .attr('placeholder', location.origin);
  const publicText = () => String(publicUrl.val() ?? '');
  const address = addressLine(parts, () => fullAddress(location.origin, httpRoot(), String(path.val() ?? ''), publicText()));
  const unreachable = $('<div class="form-tips dovecote-unreachable" role="status">').text(texts.word('privateAddress'));
  const refresh = () => {
    address.refresh();
    unreachable.toggle(publicText().trim() === '' && isPrivateHost(location.hostname));
  };
  const set = valuesForm(parts, spec.fields, node.values ?? {});
  const outputs = spec.routes ? outputMap(spec.routes.parameter, node, set) : undefined;
  form.append(
    row({ label: texts.word('path'), id: 'node-input-path', input: path, hint: texts.word('pathHint', { root: httpRoot() }) }),
    row({ label: texts.word('publicUrl'), id: 'node-input-publicUrl', input: publicUrl, hint: texts.word('publicUrlHint') }),
    address.element,
    unreachable,
    tips([texts.optional('setUp'), spec.registers ? texts.word('automatic') : undefined, answerTip(spec, parts)]),
    set.element,
    outputs?.element ?? [],
  );
  path.add(publicUrl).on('input', refresh);
  refresh();
  return {
    save: (target) => {
      target.values = set.read();
      outputs?.save(target.values);
    },
  };
}

function answerTip(spec: WebhookSpec, { texts }: DialogParts): string | undefined {
  return spec.answered ? texts.word('answered', { operation: texts.text('answer'), node: texts.text('action') }) : undefined;
}

function addressLine({ texts }: DialogParts, current: () => string) {
  const shown = $('<input type="text" readonly>');
  const said = $('<span class="dovecote-status" role="status">');
  const button = $('<button type="button" class="red-ui-button">').text(texts.word('copy'));
  button.on('click', () => {
    // The browser's own clipboard interface exists on https only.
    said.text(RED.clipboard.copyText(current()) ? texts.word('copied') : '');
  });
  const element = row({ label: texts.word('address'), id: 'node-input-address', input: shown });
  element.children().last().append($('<div class="dovecote-line">').append(shown, button), said);
  return { element, refresh: () => shown.val(current()) };
}

/** The path under which this Node-RED serves HTTP nodes. */
function httpRoot(): string {
  const root = RED.settings.httpNodeRoot;
  return typeof root === 'string' && root !== '' ? root : '/';
}

function tips(sentences: readonly (string | undefined)[]): JQuery {
  const given = sentences.filter((sentence) => sentence !== undefined);
  return $('<div class="form-tips">').append(given.map((sentence) => $('<p>').text(sentence)));
}

function plain(): JQuery {
  return $('<input type="text" autocomplete="off" spellcheck="false">');
}
