import cure from '../../rules/claim/cure.ts'
import guarantee from '../../rules/claim/guarantee.ts'
import noSideEffects from '../../rules/claim/no-side-effects.ts'
import profile from '../../rules/profiles/base.json' with { type: 'json' }
import { readPage } from '../../src/read/index.ts'
import type { PageRule, Problem } from '../../src/rule/rule.ts'
import type { Profile } from '../../src/rule/setting.ts'

export const claimRules: readonly PageRule[] = [guarantee, cure, noSideEffects]

/** A labelled sentence: the rule that must speak, rules that may, and the markup it stands in. */
export interface Labelled {
  readonly text: string
  readonly rule: string | null
  readonly also?: readonly string[]
  readonly note: string
  readonly kind?: string
  readonly leadIn?: string
}

const setting = {
  now: '2026-11-23',
  stage: 'draft' as const,
  profile: profile as Profile,
  brand: null,
  siteUrl: null,
  roster: null,
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function markupOf({ text, kind, leadIn }: Labelled): string {
  const shown = text.replace(/[&<>]/g, (mark) => escapes[mark] ?? mark)
  if (kind === 'heading') return `<h2>${shown}</h2><p>More on this below.</p>`
  if (kind === 'cell')
    return `<table><tr><th>Aspect</th><th>Note</th></tr><tr><td>Therapy</td><td>${shown}</td></tr></table>`
  if (kind === 'item') return `<p>${leadIn ?? 'In short:'}</p><ul><li>${shown}</li></ul>`
  return `<p>${shown}</p>`
}

/** What a rule finds on a page given as HTML. */
export async function findingsOf(rule: PageRule, html: string): Promise<Problem[]> {
  const page = await readPage({ id: 'page.html', format: 'html', text: `<!doctype html><body>${html}` })
  return [...rule.check(page, {}, setting)]
}

/** Ids of the claim rules that find something in a sentence. */
export async function judge(sentence: Labelled): Promise<string[]> {
  const html = markupOf(sentence)
  const found: string[] = []
  for (const rule of claimRules) if ((await findingsOf(rule, html)).length > 0) found.push(rule.id)
  return found
}
