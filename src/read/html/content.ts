import type { AnyNode, Element } from 'domhandler'
import type { Landmarks } from './adapter.ts'
import { isHidden } from './surround.ts'

/** Landmarks looked at: a page with more has none that mean anything. */
const MAX_LANDMARKS = 50

/** Where the main content of a page stands. */
export interface Content {
  /** Elements that hold the main content; empty where the page does not say. */
  readonly mains: ReadonlySet<Element>
  /** Elements outside of those that belong to it: the page's title, and the header it stands in. */
  readonly titles: ReadonlySet<Element>
  /** Elements that hold a main or a title, and so are no menu whatever their class says. */
  readonly holders: ReadonlySet<AnyNode>
}

/**
 * Finds the main content: `main`, else the one article that holds the page's title; else nothing, and the
 * reader takes all that is not plainly navigation.
 */
export function findContent(landmarks: Landmarks): Content {
  const titles = landmarks.titles.slice(0, MAX_LANDMARKS).filter(isShown)
  let mains = landmarks.mains.slice(0, MAX_LANDMARKS).filter(isShown)
  if (mains.length === 0) {
    const articles = landmarks.articles.slice(0, MAX_LANDMARKS).filter(isShown)
    const titled = articles.filter((article) => titles.some((title) => isIn(title, article)))
    const outer = titled.filter(
      (article) => !titled.some((other) => other !== article && isIn(article, other)),
    )
    const [only] = outer
    if (only && outer.length === 1 && titles.every((title) => isIn(title, only))) mains = [only]
  }
  const inMain = (node: Element) => mains.some((main) => isIn(node, main))
  const apart = mains.length > 0 && titles.some(inMain) ? [] : titles.filter((title) => !inMain(title))
  const holders = new Set<AnyNode>()
  for (const node of [...mains, ...titles])
    for (let at: AnyNode | null = node; at; at = at.parent) holders.add(at)
  return { mains: new Set(mains), titles: new Set(apart.map(headerOf)), holders }
}

function headerOf(title: Element): Element {
  for (let at: AnyNode | null = title.parent; at; at = at.parent)
    if ('name' in at && at.name === 'header') return at as Element
  return title
}

function isIn(node: Element, container: Element): boolean {
  for (let at: AnyNode | null = node; at; at = at.parent) if (at === container) return true
  return false
}

/** Stands in the document, in no template, and is not hidden. */
function isShown(node: Element): boolean {
  for (let at: AnyNode | null = node; at; at = at.parent) {
    if ('attribs' in at && (at.name === 'template' || isHidden(at))) return false
    if (at.parent === null) return at.type === 'root' && node !== (at as AnyNode)
  }
  return false
}
