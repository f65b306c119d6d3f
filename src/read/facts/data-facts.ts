import type { DataBlock, DateRole, PersonRole } from '../../page/model.ts'
import type { Span } from '../../page/span.ts'
import { escapePointer, locate } from '../data/locate.ts'
import {
  credentialsOf,
  type Declared,
  declareDate,
  declarePerson,
  declareText,
  isRecord,
  textOf,
} from './declared.ts'

type Node = Readonly<Record<string, unknown>>
interface Located {
  readonly node: Node
  readonly pointer: string
}

const dates: readonly (readonly [key: string, role: DateRole])[] = [
  ['lastReviewed', 'reviewed'],
  ['dateModified', 'updated'],
  ['datePublished', 'published'],
]
const people: readonly (readonly [key: string, role: PersonRole])[] = [
  ['reviewedBy', 'reviewer'],
  ['author', 'author'],
  ['editor', 'editor'],
]
/** Types of the page itself; a review, a comment or a cited paper has authors and dates of its own. */
const pageType =
  /(?:Page|Article|Posting|WebContent|HealthTopicContent|Guide|HowTo|LearningResource|CreativeWork|Report)$/
const organisationType =
  /(?:Organi[sz]ation|Hospital|Clinic|Corporation|NGO|Institution|University|Agency|Team|MedicalBusiness|Brand)$/
/** Nodes looked at in one block: pages have a handful. */
const MAX_NODES = 5000

/** People and dates that the JSON-LD says of the page, each at its value. */
export function readDataFacts(blocks: readonly DataBlock[], into: Declared): void {
  for (const block of blocks) if (block.value !== undefined) readBlock(block, into)
}

function readBlock(block: DataBlock, into: Declared): void {
  const nodes = topNodes(block.value)
  const byId = new Map<string, Located>()
  for (const one of nodes) if (typeof one.node['@id'] === 'string') byId.set(one.node['@id'], one)
  const found: { pointer: string; put: (at: Span) => void }[] = []
  for (const { node, pointer } of nodes) {
    if (!isPage(node)) continue
    for (const [key, role] of dates)
      for (const one of values(node[key], `${pointer}/${key}`)) {
        const raw = textOf(isRecord(one.value) ? one.value['@value'] : one.value)
        const place = isRecord(one.value) ? `${one.pointer}/@value` : one.pointer
        if (raw !== null)
          found.push({ pointer: place, put: (at) => declareDate(into, role, raw, at, 'data') })
      }
    for (const [key, role] of people)
      for (const one of values(node[key], `${pointer}/${key}`)) {
        const text = one.value
        if (typeof text === 'string')
          found.push({ pointer: one.pointer, put: (at) => declareText(into, role, text, at, 'data') })
        else if (isRecord(text)) {
          // `{"@id": "#jane"}` stands for the node of that name.
          const known = typeof text['@id'] === 'string' ? byId.get(text['@id']) : undefined
          const target = known && text.name === undefined ? known : { node: text, pointer: one.pointer }
          const person = personOf(target.node)
          if (person)
            found.push({
              pointer: `${target.pointer}/name`,
              put: (at) => declarePerson(into, role, person, at, 'data'),
            })
        }
      }
  }
  const places = locate(block.raw, new Set(found.map(({ pointer }) => pointer)))
  for (const { pointer, put } of found) {
    const place = places.get(pointer)
    if (place) put({ start: block.at.start + place.start, end: block.at.start + place.end })
  }
}

/** Nodes at the top of a block, of its graphs, and what they call their main entity. */
function topNodes(value: unknown): Located[] {
  const nodes: Located[] = []
  const open: { value: unknown; pointer: string }[] = [{ value, pointer: '' }]
  for (let next = 0; next < open.length && next < MAX_NODES; next++) {
    const here = open[next]
    if (!here) break
    const { value: one, pointer } = here
    if (Array.isArray(one)) {
      for (const [index, item] of one.slice(0, MAX_NODES).entries())
        open.push({ value: item, pointer: `${pointer}/${index}` })
    } else if (isRecord(one)) {
      nodes.push({ node: one, pointer })
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (typeof one[key] === 'object')
          open.push({ value: one[key], pointer: `${pointer}/${escapePointer(key)}` })
    }
  }
  return nodes
}

function isPage(node: Node): boolean {
  const types = typesOf(node)
  return types.length > 0
    ? types.some((type) => pageType.test(type))
    : 'headline' in node || 'lastReviewed' in node
}

function typesOf(node: Node): string[] {
  const type = node['@type'] ?? node.type
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string')
}

function* values(value: unknown, pointer: string): Generator<{ value: unknown; pointer: string }> {
  if (!Array.isArray(value)) yield { value, pointer }
  else
    for (const [index, one] of value.slice(0, 100).entries())
      yield { value: one, pointer: `${pointer}/${index}` }
}

function personOf(node: Node) {
  const name = textOf(node.name)
  if (name === null) return null
  const prefix = textOf(node.honorificPrefix)
  const job = node.jobTitle
  const work = node.affiliation ?? node.worksFor ?? node.memberOf
  const organisation = isRecord(work) ? textOf(work.name) : textOf(work)
  const credential = node.hasCredential
  const degrees = isRecord(credential) ? (credential.credentialCategory ?? credential.name) : credential
  return {
    name: prefix && !name.startsWith(prefix) ? `${prefix} ${name}` : name,
    credentials: [...credentialsOf(node.honorificSuffix), ...credentialsOf(degrees)],
    role: isRecord(job) ? textOf(job.name) : textOf(job),
    organisation,
    collective: typesOf(node).some((type) => organisationType.test(type)),
  }
}
