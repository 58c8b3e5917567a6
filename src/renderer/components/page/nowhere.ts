/**
 * Whether nothing in particular has the focus: the document, or the canvas, which takes it when a page went away with what
 * had it. Keys of a page that wait for a free keyboard work then.
 */
export function isNowhere(element: EventTarget | null): boolean {
  return element === document.body || (element instanceof HTMLElement && element.tagName === 'MAIN')
}
