import { rules } from '../../rules/index.ts'
import profile from '../../rules/profiles/base.json' with { type: 'json' }
import { readPage } from '../../src/read/index.ts'
import type { Level, PageRule } from '../../src/rule/rule.ts'
import type { Profile } from '../../src/rule/setting.ts'

/** A sentence with the rule that must speak of it, or null for a trap, in the markup it stands in. */
export interface LabelledSentence {
  readonly text: string
  readonly rule: string | null
  /** Level at which the rule must speak, where it has several. */
  readonly level?: string
  /** Further rules that may speak. */
  readonly also?: readonly string[]
  /** Of a trap: the rule that it was written for. */
  readonly about?: string
  readonly kind?: string
  readonly leadIn?: string
  /** Heading above the sentence. */
  readonly under?: string
  /** What else the page says: `cited` that [1] is a source, `navigator` who publishes it, `trial` its title. */
  readonly context?: string
}

/** What a rule did with the sentences of one file. */
export interface Score {
  readonly rule: string
  readonly hits: number
  readonly missed: readonly LabelledSentence[]
  readonly alarms: readonly LabelledSentence[]
  /** Found at another level than the label gives. */
  readonly misjudged: readonly LabelledSentence[]
  readonly precision: number
  readonly recall: number
}

const setting = {
  now: '2026-11-23',
  stage: 'draft' as const,
  profile: profile as Profile,
  brand: null,
  siteUrl: null,
  roster: null,
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Scores every rule that some sentence of the list names. Each sentence is read as a page of its own. */
export async function scoresOf(sentences: readonly LabelledSentence[]): Promise<Score[]> {
  const named = new Set(sentences.map(({ rule }) => rule))
  const judged = rules.filter((rule): rule is PageRule => rule.kind === 'page' && named.has(rule.id))
  const found = new Map<LabelledSentence, ReadonlyMap<string, Level>>()
  for (const sentence of sentences) found.set(sentence, await levelsOn(sentence, judged))
  return judged.map(({ id }) => {
    const says = (sentence: LabelledSentence) => found.get(sentence)?.get(id)
    const due = sentences.filter(({ rule }) => rule === id)
    const hits = due.filter(says)
    const alarms = sentences.filter((one) => one.rule !== id && !one.also?.includes(id) && says(one))
    return {
      rule: id,
      hits: hits.length,
      missed: due.filter((one) => !says(one)),
      alarms,
      misjudged: hits.filter((one) => one.level !== undefined && one.level !== says(one)),
      precision: hits.length / (hits.length + alarms.length),
      recall: hits.length / due.length,
    }
  })
}

async function levelsOn(
  sentence: LabelledSentence,
  judged: readonly PageRule[],
): Promise<ReadonlyMap<string, Level>> {
  const page = await readPage({ id: 'page.html', format: 'html', text: pageOf(sentence) })
  const levels = new Map<string, Level>()
  for (const rule of judged)
    for (const problem of rule.check(page, defaultsOf(rule), setting)) {
      levels.set(rule.id, problem.level ?? rule.level)
      break
    }
  return levels
}

function defaultsOf(rule: PageRule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
}

function pageOf(sentence: LabelledSentence): string {
  const { kind, context, under } = sentence
  const shown = escaped(sentence.text)
  const head =
    kind === 'title'
      ? `<title>${shown}</title>`
      : kind === 'description'
        ? `<title>Page</title><meta name="description" content="${shown}">`
        : '<title>Page</title>'
  const above = under === undefined ? '' : `<h2>${escaped(under)}</h2>`
  return `<!doctype html><head>${head}</head><body>${before[context ?? ''] ?? ''}${above}${markupOf(sentence)}${
    context === 'cited' ? references : ''
  }</body>`
}

const before: Readonly<Record<string, string>> = {
  navigator: '<p>We are a patient navigation service and not a substitute for your doctor.</p>',
  trial:
    '<h1>Take part in a clinical trial</h1><p>You live near the centre. You can walk without help. You are an adult.</p>',
}
/** A paragraph that tells of nothing to act on, so long that what follows it is buried. */
const ward = [
  'The ward round takes place in the morning, and the results of the day before are read out and written down.',
  'A nurse notes the weight and the temperature, and the kitchen asks what the patient would like to eat.',
  'Visitors come in the afternoon, when the corridors are quiet, and stay for an hour or two.',
  'In the evening the lights are dimmed, and the night staff take over with a short meeting at the desk.',
].join(' ')
const references =
  '<h2>References</h2><ol><li id="ref-1">Example Cancer Registry. Annual report. 2025. <a href="https://example.org/report">Link</a></li></ol>'

function markupOf({ text, kind, leadIn }: LabelledSentence): string {
  const shown = escaped(text)
  if (kind === 'title' || kind === 'description') return '<p>More on this page.</p>'
  if (kind === 'alt') return `<p><img src="a.jpg" alt="${shown}"></p>`
  if (kind === 'heading') return `<h2>${shown}</h2><p>More on this below.</p>`
  if (kind === 'cell')
    return `<table><tr><th>Aspect</th><th>Note</th></tr><tr><td>Therapy</td><td>${shown}</td></tr></table>`
  if (kind === 'buried')
    return `<h2>Days on the ward</h2><p>${ward} ${shown} The garden is open until dusk.</p>`
  if (kind === 'item') return `<p>${escaped(leadIn ?? 'In short:')}</p><ul><li>${shown}</li></ul>`
  return `<p>${shown}</p>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)
}
