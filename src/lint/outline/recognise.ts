import type { Page } from '../../page/model.ts'
import type { Profile } from '../../rule/setting.ts'
import { sectionsFound } from './outline.ts'

/** The profile that a page was taken for, and by what. */
export interface Recognised {
  readonly id: string
  /** For people, to follow "by": `its sections: 9 of 17`. */
  readonly origin: string
}

interface Candidate {
  readonly profile: Profile
  /** Required sections that the page has, and all of them. */
  readonly found: number
  readonly of: number
  /** Folder of the page's address that the profile names. */
  readonly folder: string | undefined
}

/**
 * The profile that a page stands for. A page below a folder that a profile names needs half of the sections that
 * tell such pages from others; any other page needs all of its mark. Of several profiles the one of whose required
 * sections the page has most, or the larger share. `base` where none fits.
 */
export function recogniseProfile(page: Page, profiles: readonly Profile[]): Recognised {
  const address = addressOf(page)
  const candidates = profiles.flatMap((profile): Candidate[] => {
    const { detect } = profile
    if (!detect) return []
    const folder = address.folders.find((name) => detect.paths?.includes(name.toLowerCase()))
    const sections = sectionsFound(page, profile)
    const required = profile.sections.filter((spec) => spec.required).map((spec) => spec.id)
    const count = (ids: readonly string[]) => ids.filter((id) => sections.has(id)).length
    const mark = folder === undefined ? detect.sections : Math.ceil(detect.sections / 2)
    if (count(detect.among ?? required) < mark) return []
    return [{ profile, found: count(required), of: required.length, folder }]
  })
  const rank = (a: Candidate, b: Candidate) => b.found - a.found || b.found / b.of - a.found / a.of
  const [placed] = candidates.filter(({ folder }) => folder !== undefined).sort(rank)
  if (placed)
    return {
      id: placed.profile.id,
      origin: `its ${address.kind} ${sayFolder(address.kind, placed.folder ?? '')}`,
    }
  const [shaped] = candidates.sort(rank)
  if (shaped) return { id: shaped.profile.id, origin: `its sections: ${shaped.found} of ${shaped.of}` }
  return { id: 'base', origin: 'the look of the page' }
}

interface Address {
  readonly kind: 'address' | 'folder'
  readonly folders: readonly string[]
}

/** Folders of the address that a page is or will be published under, else of its file. */
function addressOf({ id, url, head, matter }: Page): Address {
  for (const written of [url, head?.canonicals[0]?.target, matter?.value.slug, matter?.value.permalink]) {
    if (typeof written !== 'string') continue
    const folders = foldersOf(
      /^https?:\/\//i.test(written) && URL.canParse(written) ? new URL(written).pathname : written,
    )
    if (folders.length > 0) return { kind: 'address', folders }
  }
  return { kind: 'folder', folders: foldersOf(id) }
}

/** What stands before the last part of a path: `/treatment/` itself is a list of pages, not one of them. */
function foldersOf(path: string): string[] {
  return path
    .split(/[/\\]/)
    .filter((part) => part !== '' && !/^index\.\w{1,5}$/.test(part))
    .slice(0, -1)
}

function sayFolder(kind: Address['kind'], folder: string): string {
  return kind === 'address' ? `/${folder}/…` : `${folder}/`
}
