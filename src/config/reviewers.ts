import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import type { RosterEntry } from '../rule/setting.ts'
import type { ConfigFile } from './config.ts'
import { type Complaint, complain, type Document, parseDocument } from './document.ts'
import { nameOf, reason } from './find.ts'
import { reviewerFaults } from './structure.ts'

type Reviewers = NonNullable<NonNullable<ConfigFile['site']>['reviewers']>
type Reviewer = Exclude<Reviewers, string>[number]

/**
 * The reviewers of the site: a list in the configuration, or the file that it names. The configuration has been
 * checked against its schema.
 * @throws ConfigError where the file cannot be read, stands outside the configuration's folder without being
 * named by an absolute path, or holds something else.
 */
export async function readReviewers(
  document: Document,
  reviewers: Reviewers,
  folder: string,
  cwd: string,
): Promise<RosterEntry[]> {
  if (typeof reviewers !== 'string') {
    const faults = contradictions(reviewers, '/site/reviewers')
    if (faults.length > 0) throw complain(document, faults)
    return reviewers.map(entryOf)
  }
  const refuse = (message: string) =>
    complain(document, [{ pointer: '/site/reviewers', mark: 'value', message }])
  const file = resolve(folder, reviewers)
  const inside = relative(folder, file)
  if (!isAbsolute(reviewers) && (inside.startsWith('..') || isAbsolute(inside)))
    throw refuse(
      `The reviewers' file ${JSON.stringify(reviewers)} stands outside the folder of the configuration`,
    )
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    throw refuse(`The reviewers' file ${JSON.stringify(reviewers)} cannot be read: ${reason(error)}`)
  }
  const roster = parseDocument(file, nameOf(cwd, file), text)
  const faults = reviewerFaults(roster.value)
  if (faults.length > 0) throw complain(roster, faults)
  const entries = roster.value as readonly Reviewer[]
  const contradictory = contradictions(entries, '')
  if (contradictory.length > 0) throw complain(roster, contradictory)
  return entries.map(entryOf)
}

function contradictions(reviewers: readonly Reviewer[], pointer: string): Complaint[] {
  const ids = new Set<string>()
  return reviewers.flatMap(({ id, from, to }, index): Complaint[] => {
    const at = `${pointer}/${index}`
    const twice = ids.has(id)
    ids.add(id)
    if (twice)
      return [
        { pointer: `${at}/id`, mark: 'value', message: `Two reviewers have the id ${JSON.stringify(id)}` },
      ]
    if (from && to && from > to)
      return [
        {
          pointer: `${at}/to`,
          mark: 'value',
          message: `The last day, ${to}, comes before the first, ${from}`,
        },
      ]
    return []
  })
}

function entryOf(reviewer: Reviewer): RosterEntry {
  const { id, name, credentials = [], specialty = null, from = null, to = null } = reviewer
  return { id, name, credentials, specialty, from, to }
}
