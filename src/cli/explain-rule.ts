import type { ChalkInstance } from 'chalk'
import { wrap } from '../report/index.ts'
import type { Example, OptionSchema, Rule } from '../rule/rule.ts'

const BASIS: Readonly<Record<Rule['basis'], string>> = {
  standard: 'a standard',
  documented: 'documented by those whom it concerns',
  heuristic: 'a rule of thumb, and so never an error by itself',
}

/** The page of a rule for a terminal: what it finds, why, how it is set, examples, sources. */
export function ruleText(rule: Rule, chalk: ChalkInstance, width: number): string {
  const facts: [string, string][] = [
    ['level', rule.level],
    ['rests on', BASIS[rule.basis]],
    ['stages', rule.stages.join(', ')],
    ...(rule.needs.length > 0 ? [['needs', rule.needs.join(', ')] satisfies [string, string]] : []),
    ['fixable', rule.fixable ? 'yes' : 'no'],
    ['since', rule.since],
  ]
  const bad = rule.examples.find((example) => example.finds.length > 0)
  const good = rule.examples.find((example) => example.finds.length === 0)
  const comment = `<!-- guidelint-disable-next-line ${rule.id}: the reason why -->`
  const blocks = [
    `${chalk.bold(rule.id)}  ${wrap(rule.title, width, '  ', rule.id.length + 2)}`,
    facts
      .map(([name, value]) => `  ${chalk.dim(name.padEnd(8))}  ${wrap(value, width, ' '.repeat(12))}`)
      .join('\n'),
    section('Why', `  ${wrap(rule.why, width, '  ')}`, chalk),
    optionsText(Object.entries(rule.options), chalk, width),
    exampleText('Bad', bad, chalk),
    exampleText('Good', good, chalk),
    sourcesText(rule, chalk, width),
    section('Silence one finding', `  ${comment}`, chalk),
    section('Set it', `  "rules": { "${rule.id}": "${rule.level === 'info' ? 'warning' : 'info'}" }`, chalk),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function section(title: string, text: string, chalk: ChalkInstance): string {
  return `${chalk.bold(title)}\n${text}`
}

function optionsText(
  options: readonly [string, OptionSchema][],
  chalk: ChalkInstance,
  width: number,
): string {
  if (options.length === 0) return ''
  const rows = options.map(([name, schema]) => {
    const head = `${name}: ${typeOf(schema)}, default ${JSON.stringify(schema.default)}`
    return `  ${wrap(head, width, '    ', 2)}\n    ${chalk.dim(wrap(schema.description, width, '    '))}`
  })
  return section('Options', rows.join('\n'), chalk)
}

function typeOf({ type, items, minimum, maximum, enum: words }: OptionSchema): string {
  if (words) return words.map((word) => JSON.stringify(word)).join(' or ')
  const name = type === 'array' ? `list of ${items?.type ?? 'string'}s` : type
  const least = minimum === undefined ? '' : ` from ${minimum}`
  return `${name}${least}${maximum === undefined ? '' : ` to ${maximum}`}`
}

function exampleText(title: string, example: Example | undefined, chalk: ChalkInstance): string {
  if (!example) return ''
  const found = example.finds.length > 0 ? `; found at ${example.finds.join(', ')}` : ''
  const lines = example.page.replace(/\n+$/, '').split('\n')
  const about = chalk.dim(`(${example.name}${found})`)
  return `${chalk.bold(title)} ${about}\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}`
}

function sourcesText({ sources }: Rule, chalk: ChalkInstance, width: number): string {
  if (sources.length === 0) return ''
  const rows = sources.map(({ url, title, checked }) => {
    const about = title === undefined ? '' : `${wrap(title, width, '    ', 2)}\n    `
    return `  ${about}${url} ${chalk.dim(`(read ${checked})`)}`
  })
  return section('Sources', rows.join('\n'), chalk)
}
