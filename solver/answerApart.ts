import { Worker } from 'node:worker_threads'
import type { Question } from './answer.ts'
import type { VroomAnswer } from './vroomAnswer.ts'

/**
 * Answers in a thread of its own, from the reading to the writing, so that who asks is free
 * meanwhile. What is not done in so many seconds is ended, and is a fault of ours.
 */
export async function answerApart(question: Question, secondsMax: number): Promise<VroomAnswer> {
  const worker = new Worker(new URL('./answerWorker.ts', import.meta.url), { workerData: question })
  let alarm: NodeJS.Timeout | undefined
  try {
    return await new Promise<VroomAnswer>((resolve) => {
      const fail = (error: string) => resolve({ code: 1, error })
      worker.on('message', resolve)
      worker.on('error', (fault) => fail(String(fault)))
      worker.on('exit', () => fail('the thread left without an answer'))
      const late = `no answer within ${secondsMax} seconds`
      alarm = setTimeout(() => fail(late), secondsMax * 1_000)
    })
  } finally {
    clearTimeout(alarm)
    await worker.terminate()
  }
}
