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
    RED.nodes.eachNode((node) => node.type === type && ids.push(node.id));
    RED.nodes.eachConfig((node) => node.type === type && ids.push(node.id));
    return ids;
  }

  /** Every input of the dialog on top whose id says that it belongs to a property. */
  function fields() {
    return topTray()
      .find('[id^="node-input-"], [id^="node-config-input-"]')
      .filter('input, select, textarea')
      .toArray()
      .map((element) => describe($(element)));
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
    show,
    overlapping,
    edit,
    editConfig,
    nodeState,
    idsOf,
    fields,
    setTyped,
    palette,
    help,
  };
})();
