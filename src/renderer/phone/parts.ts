type Given = {
  readonly class?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly on?: Readonly<Record<string, () => void>>
}

/** An element with its children. Text is always text: nothing that people write becomes markup. */
export function part<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  given: Given = {},
  ...children: readonly (Node | null)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  if (given.class !== undefined) element.className = given.class
  if (given.text !== undefined) element.textContent = given.text
  for (const [name, value] of Object.entries(given.attributes ?? {})) element.setAttribute(name, value)
  for (const [name, act] of Object.entries(given.on ?? {})) element.addEventListener(name, act)
  element.append(...children.filter((child) => child !== null))
  return element
}

/** Outlines of the six dispositions on a grid of 24, drawn for this page. */
const SHAPES: Readonly<Record<string, string>> = {
  keep: 'M5 12.5l4.5 4.5L19 7',
  refocus: 'M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14M12 2v4M12 18v4M2 12h4M18 12h4',
  merge: 'M7 20v-4a5 5 0 0 1 5-5M17 20v-4a5 5 0 0 0-5-5V4M8.5 7.5L12 4l3.5 3.5',
  transfer: 'M4 9h15l-4-4M20 15H5l4 4',
  archive: 'M4 5h16v4H4zM6 9v10h12V9M10 13h4',
  close: 'M6 6l12 12M18 6L6 18',
}

export function shape(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `shape ${name}`)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', SHAPES[name] ?? '')
  svg.append(path)
  return svg
}
