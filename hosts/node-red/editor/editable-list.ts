import type { FieldTexts } from './texts';

export interface ListOptions<T> {
  readonly texts: FieldTexts;
  readonly sortable: boolean;
  readonly entries: readonly T[];
  readonly startsWithRow?: boolean;
  /** Fills a row; an entry that was just added is undefined. */
  readonly build: (row: JQuery, entry: T | undefined) => void;
  readonly changed: () => void;
}

/** Node-RED's editableList, usable without a mouse. `rows` answers the rows in their order, without those being removed. */
export function editableList<T>(options: ListOptions<T>): { readonly element: JQuery; readonly rows: () => JQuery[] } {
  const { texts, sortable, entries, changed } = options;
  const list = $('<ol class="dovecote-list">');
  const element = $('<div>').append(list);
  list.editableList({
    addButton: texts.all.word('addEntry'),
    height: 'auto',
    removable: true,
    sortable,
    scrollOnAdd: false,
    addItem: (row, _, data: { entry?: T; origin?: number }) => {
      if (data.origin !== undefined) row.attr('data-origin', data.origin);
      options.build(row, data.entry);
      const item = row.closest('li');
      item.find('> .red-ui-editableList-item-remove').attr({ 'aria-label': texts.all.word('remove'), role: 'button' });
      if (sortable) movable(item, changed);
      changed();
    },
    removeItem: changed,
    sortItems: changed,
  });
  list.editableList(
    'addItems',
    entries.map((entry, origin) => ({ entry, origin })),
  );
  // A list that cannot stay empty begins with a row to fill in.
  if (options.startsWithRow && entries.length === 0) list.editableList('addItem', {});
  return { element, rows: () => rowsOf(list) };
}

/** The handle also moves its row with the arrow keys. */
function movable(item: JQuery, changed: () => void): void {
  const handle = item.find('> .red-ui-editableList-item-handle').attr({ tabindex: 0, role: 'button', 'aria-label': '↑ ↓' });
  handle.on('keydown', ({ key }) => {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    if (key === 'ArrowUp') item.prev().before(item);
    else item.next().after(item);
    handle.trigger('focus');
    changed();
  });
}

/** The rows of a list, without those that are fading out. */
function rowsOf(list: JQuery): JQuery[] {
  const items = list.children(':not(.red-ui-editableList-item-deleting)');
  return items.toArray().map((item) => $(item).children('.red-ui-editableList-item-content'));
}

/** For each row of the list in `holder`, where it stood when the dialog opened; undefined for rows added since. */
export function originsIn(holder: JQuery): (number | undefined)[] {
  return rowsOf(holder.find('.dovecote-list').first()).map((row) => {
    const origin = row.attr('data-origin');
    return origin === undefined ? undefined : Number(origin);
  });
}
