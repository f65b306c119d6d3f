/** Runs tasks so that no host is asked twice at a time, or sooner than `delay` ms after its last answer. */
export interface Queue {
  run<Result>(host: string, task: () => Promise<Result>): Promise<Result>
}

/** @param most Tasks that may run at a time, over all hosts. */
export function politeQueue(delay: number, most: number): Queue {
  /** For each host, the time at which its last task ends. */
  const tails = new Map<string, Promise<number>>()
  const waiting: (() => void)[] = []
  let running = 0

  const enter = () => {
    running++
    return running <= most ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    running--
    waiting.shift()?.()
  }

  return {
    async run(host, task) {
      const before = tails.get(host)
      let end: (at: number) => void = () => {}
      const tail = new Promise<number>((resolve) => {
        end = resolve
      })
      tails.set(host, tail)
      // Waits at the start of a task, not at its end, so that nothing is left waiting when the last one is done.
      if (before) await pause((await before) + delay - performance.now())
      await enter()
      try {
        return await task()
      } finally {
        leave()
        end(performance.now())
      }
    },
  }
}

function pause(duration: number): Promise<void> {
  return duration > 0 ? new Promise((resolve) => setTimeout(resolve, duration)) : Promise.resolve()
}
