import { loadConfig } from '../index.ts'
import { columnsOf, wrap } from '../report/index.ts'
import type { Rule } from '../rule/rule.ts'
import type { CommonOptions } from './options.ts'
import { colours, type Terminal, widthOf, write } from './terminal.ts'
import { oneOf } from './usage.ts'

export interface RulesOptions extends CommonOptions {
  readonly format?: string
}

/** Prints every rule, the plugins' too: as a table by group, or as JSON. */
export async function listRules(options: RulesOptions, terminal: Terminal): Promise<0> {
  const { cwd, stdout } = terminal
  const format = oneOf('The format', options.format ?? 'pretty', ['pretty', 'json'])
  const config = await loadConfig({ cwd, ...(options.config === undefined ? {} : { file: options.config }) })
  const rules = byId(config.known.rules)
  const text = format === 'json' ? jsonOf(rules) : tableOf(rules, terminal, options)
  await write(stdout, text)
  return 0
}

function byId(rules: readonly Rule[]): Rule[] {
  return [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function jsonOf(rules: readonly Rule[]): string {
  const listed = rules.map(
    ({ id, group, title, level, basis, since, fixable, stages, needs, why, options, sources }) => ({
      id,
      group,
      title,
      level,
      basis,
      since,
      fixable,
      stages,
      needs,
      why,
      options,
      sources,
    }),
  )
  return `${JSON.stringify(listed, null, 2)}\n`
}

/** The rules of some groups as a table, a group at a time. */
export function tableOf(rules: readonly Rule[], { stdout, env }: Terminal, options: CommonOptions): string {
  const chalk = colours(stdout, options.color, env)
  const width = widthOf(stdout)
  const widest = Math.max(0, ...rules.map(({ id }) => columnsOf(id)))
  const groups = new Map<string, Rule[]>()
  for (const rule of byId(rules)) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule])
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }
  const blocks = [...groups].map(([group, members]) => {
    const rows = members.map(({ id, level, fixable, title }) => {
      const used = widest + 16
      // Where the table leaves the title no room, it goes below.
      if (width - used < 24)
        return `  ${id}\n      ${wrap(`${level}${fixable ? ', fix' : ''}: ${title}`, width, '      ')}`
      const cells = `  ${id.padEnd(widest)}  ${paint[level](level.padEnd(7))}  ${fixable ? 'fix' : '   '}`
      return `${cells}  ${wrap(title, width, ' '.repeat(used))}`
    })
    return [chalk.bold(group), ...rows].join('\n')
  })
  const fixable = rules.filter((rule) => rule.fixable).length
  const text = `${rules.length} rules, ${fixable} with fixes. guidelint explain RULE says more.`
  const count = wrap(text, width, '')
  return `${[...blocks, chalk.dim(count)].join('\n\n')}\n`
}
