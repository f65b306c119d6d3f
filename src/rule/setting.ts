import type { Zone } from '../page/model.ts'
import type { Level } from './level.ts'

/** A draft may carry its plan and notes for the team; a published page may not. */
export type Stage = 'draft' | 'published'

/** What a section must hold for readers to find what its heading promises. */
export type SectionNeed = 'list' | 'table' | 'steps' | 'number' | 'questions'

/** One section of a page contract. */
export interface SectionSpec {
  /** Name in messages and in `SectionRole.id`: `cautions`. */
  readonly id: string
  readonly title: string
  /** Headings that mean this section, in any inflection; `*` stands for one to three words. */
  readonly headings: readonly string[]
  /** Header cells of a table that stands for this section, wherever its heading is missing. Same notation. */
  readonly tableHeaders?: readonly string[]
  readonly required: boolean
  /** One of these is enough. */
  readonly needs?: readonly SectionNeed[]
  /** Zone of the blocks in the section. */
  readonly zone?: Zone
  /** What the section is for, in one sentence; used in help and in scaffolds. */
  readonly purpose: string
}

/** How one rule is set: a level, or off, with options. */
export type RuleSetting =
  | Level
  | 'off'
  | readonly [level: Level | 'off', options: Readonly<Record<string, unknown>>]

/** A kind of page: the sections expected of it and the rules that differ for it. Data in rules/profiles. */
export interface Profile {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Profile that this one adds to. */
  readonly extends?: string
  /** In the order in which readers need them. */
  readonly sections: readonly SectionSpec[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly detect?: Detection
}

/** How a page that nothing assigns to a profile is recognised. */
export interface Detection {
  /** So many of the sections that tell must be there; half of them, where the address agrees. */
  readonly sections: number
  /** Ids of the sections that tell this kind of page from others; the required ones where absent. */
  readonly among?: readonly string[]
  /** Folders of an address below which such pages stand: `treatment`. */
  readonly paths?: readonly string[]
}

/** A profile as its file writes it: of a section that a profile above has too, only what differs. */
export type WrittenProfile = Omit<Profile, 'sections'> & {
  readonly sections: readonly (Pick<SectionSpec, 'id'> & Partial<SectionSpec>)[]
}

/** One reviewer of the site's roster. */
export interface RosterEntry {
  readonly id: string
  readonly name: string
  readonly credentials: readonly string[]
  readonly specialty: string | null
  /** Days YYYY-MM-DD between which the person reviews; null where open. */
  readonly from: string | null
  readonly to: string | null
}

/** Inputs of a check beyond the page. Nothing here is read from the clock or the network. */
export interface Setting {
  /** Day that counts as today, YYYY-MM-DD. */
  readonly now: string
  readonly stage: Stage
  readonly profile: Profile
  /** Name of the publisher, or null. */
  readonly brand: string | null
  /** Address of the site, or null. */
  readonly siteUrl: string | null
  readonly roster: readonly RosterEntry[] | null
}

/** How one rule runs on one page, and which part of the configuration said so. */
export interface RuleChoice {
  readonly level: Level | 'off'
  readonly options: Readonly<Record<string, unknown>>
  /** For people: `profile patient-guide`, `guidelint.config.json: pages[1]`, `--rule`. */
  readonly origin: string
}
