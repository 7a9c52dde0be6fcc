/** Models as they are asked: read and made ready once in a process, the few last used kept. A model never changes. */
import { decodeModel } from '../../engines/classifier/encode.ts'
import type { Suggestion } from '../../engines/classifier/example.ts'
import type { Message } from '../../engines/classifier/example.ts'
import type { Model } from '../../engines/classifier/model.ts'
import { suggest } from '../../engines/classifier/suggest.ts'
import type { Runner } from '../../platform/database/writes.ts'
import { readEncoded } from './model-store.ts'

/** Some megabytes each. */
const KEPT_MAX = 6

interface Pair {
  readonly department: Model
  readonly topic: Model
}

const shelf = new Map<string, Promise<Pair>>()

/** What both models say of a message. */
export async function askModels(
  runner: Runner,
  modelId: string,
  message: Message,
): Promise<{ readonly department: Suggestion; readonly topic: Suggestion }> {
  const { department, topic } = await modelsOf(runner, modelId)
  return { department: suggest(department, message), topic: suggest(topic, message) }
}

async function modelsOf(runner: Runner, modelId: string): Promise<Pair> {
  const found = shelf.get(modelId) ?? readModels(runner, modelId)
  // The last used stands last.
  shelf.delete(modelId)
  shelf.set(modelId, found)
  for (const oldest of [...shelf.keys()].slice(0, Math.max(0, shelf.size - KEPT_MAX))) shelf.delete(oldest)
  try {
    return await found
  } catch (error) {
    shelf.delete(modelId)
    throw error
  }
}

async function readModels(runner: Runner, modelId: string): Promise<Pair> {
  const { department, topic } = await readEncoded(runner, modelId)
  return { department: decodeModel(department), topic: decodeModel(topic) }
}
