/** Reads one question, answers it and ends: even to read a large one takes a while. */
import { parentPort, workerData } from 'node:worker_threads'
import { answerVroomAsked, type Question } from './answer.ts'

// What `answerApart` gave, in its own type.
const question = workerData as Question

parentPort?.postMessage(await answerVroomAsked(question))
