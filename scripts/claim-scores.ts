import { readdirSync, readFileSync } from 'node:fs'
import { type LabelledSentence, scoresOf } from '../tests/claims/scores.ts'

const FOLDER = 'tests/claims'

/** Prints precision and recall of each rule over the labelled sentences; with `--wrong` what it got wrong. */
export async function main(args: readonly string[]): Promise<void> {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json'))) {
    const sentences = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as LabelledSentence[]
    console.log(`${name}: ${sentences.length} sentences`)
    for (const { rule, hits, missed, alarms, misjudged, precision, recall } of await scoresOf(sentences)) {
      const figures = [
        rule.padEnd(36),
        `precision ${precision.toFixed(3)}`,
        `recall ${recall.toFixed(3)}`,
        `${hits} found, ${missed.length} missed, ${alarms.length} false alarms`,
      ]
      console.log(`  ${figures.join('  ')}`)
      if (!args.includes('--wrong')) continue
      for (const { text } of missed) console.log(`    missed: ${text}`)
      for (const { text } of alarms) console.log(`    false alarm: ${text}`)
      for (const { text } of misjudged) console.log(`    other level: ${text}`)
    }
  }
}
