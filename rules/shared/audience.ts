import type { PageFacts } from '../../src/page/model.ts'
import { fold } from '../../src/text/fold.ts'
import { titlesOf } from './leak.ts'

const professional =
  /\b(?:health|healthcare|medical) professionals?\b|\bfor (?:clinicians|doctors|physicians|nurses|pharmacists|professionals|researchers|prescribers)\b/

/** Whether a page says in its title that it is written for people who work in health care. */
export function isForProfessionals(page: PageFacts): boolean {
  return titlesOf(page).some(({ value }) => professional.test(fold(value.slice(0, 300))))
}
