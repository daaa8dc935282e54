import type { Node } from '@tiptap/pm/model'
import type { WrittenBlock } from '../../written-blocks.ts'
import type { ExportContext } from './export-context.ts'

/** Writes blocks; the text of one that asked nothing of the export, and reported nothing, is kept. */
export function writeWatched(
  context: ExportContext,
  write: (block: Node, context: ExportContext) => string,
): (block: Node) => WrittenBlock {
  const watched = new WatchedContext(context)
  return (block) => {
    watched.wasAsked = false
    const text = write(block, watched)
    return { text, keep: watched.wasAsked ? 'never' : 'alone' }
  }
}

/** An export's context that notices when it is used. */
class WatchedContext implements ExportContext {
  wasAsked = false
  readonly #context: ExportContext

  constructor(context: ExportContext) {
    this.#context = context
  }

  get pictureUrl(): ExportContext['pictureUrl'] {
    return this.#ask().pictureUrl
  }

  get pictureSizes(): ExportContext['pictureSizes'] {
    return this.#ask().pictureSizes
  }

  get language(): string {
    return this.#ask().language
  }

  get creditTemplates(): ExportContext['creditTemplates'] {
    return this.#ask().creditTemplates
  }

  get carriesData(): boolean {
    return this.#ask().carriesData
  }

  get losses(): ExportContext['losses'] {
    return this.#ask().losses
  }

  get reserved(): ExportContext['reserved'] {
    return this.#ask().reserved
  }

  get wrapping(): ExportContext['wrapping'] {
    return this.#ask().wrapping
  }

  #ask(): ExportContext {
    this.wasAsked = true
    return this.#context
  }
}
