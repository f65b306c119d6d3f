import type { Element } from 'domhandler'
import { isTag, isText } from 'domhandler'

/** Fonts whose glyphs are named by their text: `<span class="material-icons">phone</span>`. */
const ligatureFont = /(?:^|\s)material-(?:icons|symbols)/i
const iconClass =
  /(?:^|\s)(?:fa[bdlrs]?|bi|icon|mdi|glyphicon|(?:fa|bi|icon|mdi|glyphicon)-[\w-]{1,40})(?=\s|$)/i
const ligature = /^\s*[a-z0-9_]{2,40}\s*$/
const accordion = /accordion|faq|collapsible|toggle/i
const opener = /title|header|heading|button|trigger|question|toggle|summary/i

const iconFonts = new Map<string, 'ligatures' | 'glyphs' | 'none'>()

function iconFontOf(classes: string): 'ligatures' | 'glyphs' | 'none' {
  const known = iconFonts.get(classes)
  if (known) return known
  if (iconFonts.size > 5000) iconFonts.clear()
  const list = classes.slice(0, 1000)
  const font = ligatureFont.test(list) ? 'ligatures' : iconClass.test(list) ? 'glyphs' : 'none'
  iconFonts.set(classes, font)
  return font
}

/** Whether an inline element prints an icon by the name in its text. */
export function isIcon({ attribs, children }: Element): boolean {
  const font = attribs.class === undefined ? 'none' : iconFontOf(attribs.class)
  if (font !== 'glyphs') return font === 'ligatures'
  const [child] = children
  return !child || (children.length === 1 && isText(child) && ligature.test(child.data))
}

/** Whether a button or `role=button` opens the panel below it. */
export function isDisclosure({ attribs }: Element): boolean {
  return attribs['aria-expanded'] !== undefined && attribs['aria-haspopup'] === undefined
}

/**
 * Whether an element is the title of an accordion's panel by its class: `accordion-title`, `faq-question`.
 * Where a heading or a button stands in it, that one is the title.
 */
export function isAccordionTitle({ attribs, children }: Element): boolean {
  const { class: classes } = attribs
  if (classes === undefined || !accordion.test(classes)) return false
  const named = classes.split(/\s+/).some((name) => {
    const found = accordion.exec(name)
    return found !== null && opener.test(name.slice(found.index + found[0].length))
  })
  return named && !children.some((child) => isTag(child) && /^(?:h[1-6]|button|div|p|ul)$/.test(child.name))
}

/** Whether a heading stands in an element; looks at its first nodes only. */
export function holdsHeading({ children }: Element): boolean {
  const queue = children.slice(0, 20)
  for (let at = 0; at < queue.length && at < 40; at++) {
    const node = queue[at]
    if (!node || !isTag(node)) continue
    if (/^h[1-6]$/.test(node.name)) return true
    queue.push(...node.children.slice(0, 20))
  }
  return false
}
