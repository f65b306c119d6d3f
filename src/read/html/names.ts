import type { Mark } from '../../page/text.ts'

/** What an element means to the reader of a page. Names not listed are inline and say nothing. */
export type Role =
  | 'unseen' // printed never, or not as text
  | 'block'
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'item'
  | 'term'
  | 'detail'
  | 'summary'
  | 'caption'
  | 'code'
  | 'quote'
  | 'table'
  | 'row'
  | 'cell'
  | 'break'
  | 'rule'
  | 'image'
  | 'link'
  | 'button'
  | 'input'
  | 'mark'
  | 'inline'
  | 'apart' // inline, but no part of a word: a neighbour of its kind is another word

const roles = new Map<string, Role>()
const say = (role: Role, names: string) => {
  for (const name of names.split(' ')) roles.set(name, role)
}
say('unseen', 'script style template noscript svg math iframe object video audio canvas textarea select')
say('unseen', 'datalist head title link meta base embed applet noframes noembed frameset param source track')
say('block', 'html body address article aside center details dialog div dl fieldset figure footer form')
say('block', 'header hgroup legend main nav optgroup search section tbody tfoot thead')
say('paragraph', 'p')
say('heading', 'h1 h2 h3 h4 h5 h6')
say('list', 'ul ol menu dir')
say('item', 'li')
say('term', 'dt')
say('detail', 'dd')
say('summary', 'summary')
say('caption', 'caption figcaption')
say('code', 'pre listing xmp plaintext')
say('quote', 'blockquote')
say('table', 'table')
say('row', 'tr')
say('cell', 'td th')
say('break', 'br')
say('rule', 'hr')
say('image', 'img')
say('link', 'a area')
say('button', 'button')
say('input', 'input')
say('mark', 'b strong i em code kbd samp tt sup sub del s strike')
say('apart', 'span time label small data output')

/** Role of an element by its name; elements of the page's own make (`x-card`) stand apart. */
export function roleOf(name: string): Role {
  return roles.get(name) ?? (name.includes('-') ? 'apart' : 'inline')
}

const marks: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
  del: 'deleted',
  s: 'deleted',
  strike: 'deleted',
}

/** Mark that a formatting element puts on its text, or null. */
export function markOf(name: string): Mark | null {
  return marks[name] ?? null
}
