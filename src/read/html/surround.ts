import type { Element } from 'domhandler'
import { noAttributes } from './adapter.ts'

/** What an element makes of all that stands in it. */
export type Ground = 'navigation' | 'callout' | null

const words = (list: string) => new Set(list.split(' '))
const hiddenStyle = /(?:^|;)\s{0,20}(?:display\s{0,20}:\s{0,20}none|visibility\s{0,20}:\s{0,20}hidden)/i

/** Whether an element and all in it is not shown. `aria-hidden` hides from screen readers only. */
export function isHidden({ name, attribs }: Element): boolean {
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') return true
  if (attribs.style !== undefined && hiddenStyle.test(attribs.style.slice(0, 2000))) return true
  return name === 'dialog' && attribs.open === undefined
}

const navigationRoles = words('navigation banner contentinfo search menu menubar')
const navigationWords = words(
  'nav navbar navigation subnav topnav sidenav menu megamenu breadcrumb breadcrumbs footer sidebar toc consent ' +
    'banner share sharing pagination paginator pager newsletter skiplink skipnav',
)
/** Words that mean navigation only together. */
const navigationPairs = words(
  'table-of related-posts related-articles skip-link skip-to skip-nav site-header social-links social-icons ' +
    'social-media social-share',
)
const calloutWords = words('alert callout admonition notice warning caution infobox')
/** Ids are often made of headings (`informed-consent`, `menu-planning`), so that only whole ones count. */
const navigationIds = words(
  'nav navbar navigation main-nav site-nav menu main-menu breadcrumb breadcrumbs footer site-footer page-footer ' +
    'site-header sidebar toc table-of-contents cookie-banner cookie-consent cookie-notice consent-banner ' +
    'pagination newsletter newsletter-signup share share-buttons social-share social-links skip-link ' +
    'related-posts related-articles',
)
/** Before these a class says what a container has, not what it is. */
const possessives = words('has with without no not is')
const navigable = words('div ul ol dl section aside form header footer')
const remarkable = words('div section aside article blockquote p details dl ul ol')

/**
 * What a block-level element is by its name, role, class and id. `inContent` says that it stands in the main
 * content or an article, where a header is a byline and an aside is a remark.
 */
export function groundOf({ name, attribs }: Element, inContent: boolean): Ground {
  if (name === 'div' && attribs === noAttributes) return null
  const { role, class: classes, id } = attribs
  if (name === 'nav' || name === 'search') return 'navigation'
  if (role !== undefined) {
    if (navigationRoles.has(role)) return 'navigation'
    if (role === 'complementary') return inContent ? 'callout' : 'navigation'
    if (role === 'alert' || role === 'note') return 'callout'
  }
  const byName = name === 'header' || name === 'footer'
  if (byName) return inContent ? null : 'navigation'
  const said = classes ? groundOfClasses(classes) : null
  const custom = name.includes('-')
  if (said === 'callout' && (custom || remarkable.has(name))) return said
  if (said === 'navigation' && (custom || navigable.has(name))) return said
  if (id !== undefined && navigable.has(name) && navigationIds.has(id.toLowerCase())) return 'navigation'
  if (name === 'aside') return inContent ? 'callout' : 'navigation'
  if (custom) return groundOfName(name)
  return null
}

/** Whether a link only jumps over the menus. */
export function isSkipLink({ attribs }: Element): boolean {
  return attribs.class?.includes('skip') === true && groundOfClasses(attribs.class) === 'navigation'
}

const known = new Map<string, Ground>()

/** Sites use a few hundred class lists; the memory is emptied where a page makes up more. */
function groundOfClasses(list: string): Ground {
  const before = known.get(list)
  if (before !== undefined) return before
  let ground: Ground = null
  for (const name of list.slice(0, 1000).split(/\s+/)) {
    const found = groundOfName(name)
    if (/cookie|gdpr/i.test(name)) {
      ground = 'navigation'
      break
    }
    if (found === 'callout') ground = found
    else ground ??= found
  }
  if (known.size > 5000) known.clear()
  known.set(list, ground)
  return ground
}

/** Only the first or last word of a class names the thing: `nav-list`, `site-footer`, not `meal-menu-planner`. */
function groundOfName(name: string): Ground {
  const parts = name
    .replace(/_{1,2}(?=[a-z]{0,5}[A-Z0-9])[A-Za-z0-9-]{4,6}$/, '') // hash of a CSS module
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/)
    .filter((part) => part !== '')
  const first = parts[0] ?? ''
  if (possessives.has(first)) return null
  if (parts.some((part, at) => calloutWords.has(part) || (part === 'info' && parts[at + 1] === 'box')))
    return 'callout'
  if (parts.some((part, at) => navigationPairs.has(`${part}-${parts[at + 1]}`))) return 'navigation'
  return navigationWords.has(first) || navigationWords.has(parts[parts.length - 1] ?? '')
    ? 'navigation'
    : null
}
