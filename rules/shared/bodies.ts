import type { Reference } from '../../src/page/model.ts'
import { fold } from '../../src/text/fold.ts'
import lexicon from '../lexicon/medical-bodies.json' with { type: 'json' }
import scholarly from '../lexicon/scholarly-hosts.json' with { type: 'json' }
import { anyOf } from './any-of.ts'
import { hostOf } from './authority.ts'
import { isBelow } from './domain.ts'

/** A public body, society or institution that pages quote. */
export interface Body {
  readonly short: string
  readonly names: readonly string[]
  readonly hosts: readonly string[]
  /** Names of what it publishes, and of bodies above or below it. */
  readonly signs?: readonly string[]
}

/** A body that a sentence says something for, with its range in the sentence. */
export interface Attribution {
  readonly body: Body
  readonly from: number
  readonly to: number
}

const bodies: readonly Body[] = lexicon.bodies
const byName = new Map(bodies.flatMap((body) => [body.short, ...body.names].map((name) => [name, body])))
const names = anyOf([...byName.keys()])
const scholarlyHosts = new Set(scholarly.hosts)
/**
 * `WHO says`, `the NCI’s fact sheet also notes`, `the World Health Organization (WHO) recommends`; not
 * `investigators at the NCI noted`, who speak for themselves.
 */
const speaks = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<!\\b(?:at|by|of|from|in|with|for) (?:the )?)(${names})(?: \\([A-Z&]{2,10}\\))?(?:['’]s?)?(?: (?:\\p{Ll}{2,15} ){0,2}(?:${anyOf(lexicon.works)}))?` +
    `(?:,? (?:also|now|currently|clearly|further|therefore|strongly|generally|for example),?)? (?:${anyOf(lexicon.verbs)})(?!\\p{L})`,
  'gu',
)
const accordingTo = new RegExp(`(?<!\\p{L})[Aa]ccording to (?:the |a )?(${names})(?![\\p{L}\\p{N}])`, 'gu')

/** Bodies that a sentence says something for, each once, in order. */
export function attributionsIn(sentence: string): Attribution[] {
  const found = new Map<Body, Attribution>()
  for (const pattern of [speaks, accordingTo])
    for (const match of sentence.matchAll(pattern)) {
      const body = byName.get(match[1] ?? '')
      const from = match.index
      if (body && !found.has(body)) found.set(body, { body, from, to: from + match[0].length })
    }
  return [...found.values()].sort((a, b) => a.from - b.from)
}

/** Whether an entry is a body's own, by its domain or by a name in its words. */
export function isBy(body: Body, { url, text }: Pick<Reference, 'url' | 'text'>): boolean {
  const host = hostOf(url ?? '')
  if (host !== null && isBelow(host, new Set(body.hosts))) return true
  if (new RegExp(`(?<![\\p{L}\\p{N}])${anyOf([body.short])}(?![\\p{L}\\p{N}])`, 'u').test(text)) return true
  const folded = fold(text)
  return [...body.names, ...(body.signs ?? [])].some((name) => folded.includes(fold(name)))
}

/** The body whose entry this is, where it is one of those known. */
export function bodyOf(reference: Pick<Reference, 'url' | 'text'>): Body | undefined {
  return bodies.find((body) => isBy(body, reference))
}

/**
 * Whether nothing but reading it tells whose an entry is: journals, indexes and repositories carry the papers
 * of many bodies, and so may an entry without an address.
 */
export function mayBeAnyones({ url, text }: Pick<Reference, 'url' | 'text'>): boolean {
  const host = hostOf(url ?? '')
  return host === null || isBelow(host, scholarlyHosts) || /\bet al\b/.test(text)
}
