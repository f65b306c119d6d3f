import type { Plan } from '../../page/model.ts'

/** The parts of a plan that one source gives. */
export type PlanParts = Omit<Plan, 'from'>
