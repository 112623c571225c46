/* Runs inside the editor's page, where jQuery and RED live. Answers plain data only. */
(() => {
  const topTray = () => $('.red-ui-tray').last();
  const visible = (element) => element.is(':visible');

  /** The dialog on top: slid in, and past the moment at which the editor moves the focus for the last time. */
  function dialogIsSettled() {
    const tray = topTray();
    return tray.length === 1 && tray.css('right') === '0px' && $('#red-ui-editor-stack').css('zIndex') === '13';
  }

  function editorIsReady(types) {
    const hidden = !$('#red-ui-loading-progress').is(':visible');
    const known = types.every((type) => RED.nodes.getType(type));
    return hidden && known && Boolean(RED.workspaces.active());
  }

  /** Adds nodes to the open tab as if dragged there: what they do not say is at its default. */
  function add(nodes) {
    const tab = RED.workspaces.active();
    const placed = nodes.map((node, index) => ('wires' in node ? { z: tab, x: 300, y: 80 * (index + 1), ...node } : node));
    // As by touch: otherwise the nodes hang on the mouse until it is clicked.
    RED.view.importNodes(placed, { generateIds: false, addFlow: false, notify: false, applyNodeDefaults: true, touchImport: true });
  }

  const inPalette = (type) => $(`.red-ui-palette-node[data-palette-type="${type}"]`);

  /** Opens the part of the palette that holds a type, and brings the type into sight. */
  function unfold(type) {
    const entry = inPalette(type);
    if (!visible(entry)) entry.closest('.red-ui-palette-category').find('.red-ui-palette-header').trigger('click');
    entry[0].scrollIntoView({ block: 'center' });
  }

  /** Whether the part of the palette that holds a type moves no more. */
  function isAtRest(type) {
    const entry = inPalette(type);
    return visible(entry) && entry.parents(':animated').length === 0;
  }

  function show(tab) {
    RED.workspaces.show(tab);
    RED.view.redraw(true);
  }

  /** Pairs of nodes whose boxes touch, as they are drawn with their labels. */
  function overlapping() {
    const nodes = RED.nodes.filterNodes({ z: RED.workspaces.active() });
    const touch = (a, b) => Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;
    return nodes.flatMap((a, index) => nodes.slice(index + 1).flatMap((b) => (touch(a, b) ? [[a.id, b.id]] : [])));
  }

  function wire(from, to) {
    RED.nodes.addLink({ source: RED.nodes.node(from), sourcePort: 0, target: RED.nodes.node(to) });
    RED.view.redraw();
  }

  function edit(id) {
    RED.editor.edit(RED.nodes.node(id));
  }

  function editConfig(id) {
    RED.editor.editConfig('', RED.nodes.node(id).type, id);
  }

  function nodeState(id) {
    const node = RED.nodes.node(id);
    if (!node) return null;
    const properties = Object.fromEntries(Object.keys(node._def.defaults).map((name) => [name, node[name]]));
    return {
      label: String(RED.utils.getNodeLabel(node)),
      valid: Boolean(node.valid),
      validationErrors: (node.validationErrors || []).map(String),
      changed: Boolean(node.changed),
      properties,
    };
  }

  /** The ids of all nodes of a type, configuration nodes too. */
  function idsOf(type) {
    const ids = [];
    // Nothing is answered: the editor ends its round at the first `false`.
    const note = (node) => {
      if (node.type === type) ids.push(node.id);
    };
    RED.nodes.eachNode(note);
    RED.nodes.eachConfig(note);
    return ids;
  }

  const thereAre = (type, count) => idsOf(type).length === count;

  /** Every input of the dialog on top whose id says that it belongs to a property. */
  function fields() {
    return topTray()
      .find('[id^="node-input-"], [id^="node-config-input-"]')
      .filter('input, select, textarea')
      .toArray()
      .map((element) => describe($(element)));
  }

  /** Chooses every operation of the dialog on top, one after the other, and tells the labels that are drawn for it. */
  function everyOperation() {
    const [resource, operation] = ['resource', 'operation'].map((name) => topTray().find(`#node-input-${name}`));
    const choose = (select, value) => select.val(value).trigger('change');
    const values = (select) =>
      select
        .find('option')
        .toArray()
        .map((option) => option.value);
    return values(resource).flatMap((one) => {
      choose(resource, one);
      return values(operation).map((id) => {
        choose(operation, id);
        return { operation: id, labels: labels() };
      });
    });
  }

  function showOptional() {
    topTray().find('.dovecote-optional').prop('open', true);
  }

  /** The labels of the fields that are drawn, the optional ones opened. */
  function labels() {
    showOptional();
    return topTray()
      .find('label')
      .filter(':visible')
      .toArray()
      .map((label) => $(label).text().trim());
  }

  function describe(element) {
    const id = element.attr('id');
    const typed = element.typedInput && element.data('noderedTypedInput');
    const row = element.closest('.form-row');
    return {
      name: id.replace(/^node-(config-)?input-/, ''),
      label: topTray().find(`label[for="${id}"]`).first().text().trim(),
      visible: row.length === 1 ? visible(row) && (Boolean(typed) || visible(element)) : visible(element),
      kind: typed
        ? 'typedInput'
        : element.prop('tagName').toLowerCase() === 'input'
          ? element.attr('type') || 'text'
          : element.prop('tagName').toLowerCase(),
      value: valueOf(element, typed),
      invalid: element.hasClass('input-error') || element.next('.red-ui-typedInput-container').hasClass('input-error'),
      placeholder: element.attr('placeholder') || '',
      options: element.is('select')
        ? element
            .find('option')
            .toArray()
            .map((option) => ({ value: option.value, text: option.text.trim() }))
        : [],
      types: typed ? Object.keys(typed.typeMap) : [],
      type: typed ? element.typedInput('type') : '',
    };
  }

  /** What has the focus: `name` is the property's, or '' where it is no input; null where the focus has left the dialog or come round. */
  function focused() {
    const element = $(document.activeElement);
    const isOver = element.closest(topTray()).length === 0 || element.data('probeHasSeen');
    if (isOver) return null;
    element.data('probeHasSeen', true);
    const typed = element.closest('.red-ui-typedInput-container').prev('input');
    const id = (typed.length === 1 ? typed : element).attr('id') || '';
    const [, name] = /^node-(?:config-)?input-(.+)$/.exec(id) || ['', ''];
    return { name, folded: element.is('summary') && !element.parent().prop('open') };
  }

  function valueOf(element, typed) {
    if (element.attr('type') === 'checkbox') return element.prop('checked');
    const value = typed ? element.typedInput('value') : element.val();
    return value === null || value === undefined ? '' : String(value);
  }

  function setTyped(name, type, value) {
    const element = topTray().find(`#node-input-${name}, #node-config-input-${name}`);
    element.typedInput('type', type);
    element.typedInput('value', value);
    element.trigger('change');
  }

  /** The palette as a user sees it. */
  function palette() {
    return $('.red-ui-palette-node[data-palette-type]')
      .toArray()
      .map((element) => ({
        type: $(element).attr('data-palette-type'),
        label: $(element).find('.red-ui-palette-label').text().trim(),
        category: $(element).closest('.red-ui-palette-category').find('.red-ui-palette-header').text().trim(),
      }));
  }

  const help = (type) => $('<div>').html(RED.nodes.getNodeHelp(type)).text().trim();

  window.editorProbe = {
    dialogIsSettled,
    editorIsReady,
    add,
    unfold,
    isAtRest,
    show,
    overlapping,
    wire,
    edit,
    editConfig,
    nodeState,
    idsOf,
    thereAre,
    fields,
    everyOperation,
    labels,
    showOptional,
    focused,
    setTyped,
    palette,
    help,
  };
})();
