/**
 * Puts one thing in place of all that an element holds. Not with jQuery's `empty()`: widgets that leave the page take elements with them,
 * so that it skips their neighbours, who never learn that they have left.
 */
export function replaceContent(holder: JQuery, content: JQuery): void {
  holder.children().remove();
  holder.append(content);
}
